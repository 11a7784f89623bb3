using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunView : IRunObserver
{
    /// <summary>Shows the work until it ends, and passes its outcome on.</summary>
    Task<T> WatchAsync<T>(Func<Task<T>> work);
}
