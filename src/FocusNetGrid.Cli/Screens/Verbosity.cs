namespace FocusNetGrid.Cli.Screens;

/// <summary>How much the command says on the way.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Progress.</summary>
    Normal,

    /// <summary>Progress with time stamps, and stack traces of errors.</summary>
    Verbose,
}
