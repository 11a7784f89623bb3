namespace FocusNetGrid.Cli.Commands;

/// <summary>Where runs go unless <c>--out</c> says otherwise.</summary>
internal static class RunFolders
{
    /// <summary>The folder of all runs, in the working directory.</summary>
    public const string Parent = "runs";
}
