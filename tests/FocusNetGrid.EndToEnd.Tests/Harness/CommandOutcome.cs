using System.Text.Json.Nodes;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>What a finished process left.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonNode Json => JsonNode.Parse(Output) ?? throw new InvalidOperationException($"no JSON on standard output; standard error says: {Error}");

    /// <summary>Exit code 2 and one line of error that says all this.</summary>
    public void ShouldBeRefusedWith(params ReadOnlySpan<string> expected)
    {
        ExitCode.ShouldBe(2, Error);
        var line = ErrorLines.ShouldHaveSingleItem();
        line.ShouldStartWith("error: ");
        foreach (var part in expected)
        {
            line.ShouldContain(part);
        }
    }

    public CommandOutcome ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }
}
