using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Chooses how a run is shown.</summary>
internal static class RunViews
{
    /// <summary>Bars on a terminal, lines elsewhere, nothing if quiet.</summary>
    public static IRunView For(Screen screen, TimeProvider clock) => screen switch
    {
        { Verbosity: Verbosity.Quiet } => new QuietRunView(screen),
        { Live: true } => new LiveRunView(screen, clock),
        _ => new PlainRunView(screen, clock),
    };
}
