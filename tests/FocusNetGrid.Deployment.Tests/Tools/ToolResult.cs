namespace FocusNetGrid.Deployment.Tests.Tools;

/// <summary>What a program left.</summary>
/// <param name="ExitCode">0 where all went well.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a program that succeeded.</summary>
    public string Succeeded()
    {
        ExitCode.ShouldBe(0, Errors + Output);
        return Output;
    }
}
