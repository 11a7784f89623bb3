using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Training.Data.Preparation;
using Spectre.Console;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows work that is counted in cases: a bar on a terminal, nothing elsewhere.</summary>
internal static class CountView
{
    /// <summary>Does the work on another thread and shows how far it is.</summary>
    public static async Task<T> WatchAsync<T>(Screen screen, string description, Func<IProgress<PrepareProgress>, T> work)
    {
        if (!screen.Live)
        {
            return await Task.Run(() => work(new Unwatched()));
        }

        return await new Spectre.Console.Progress(screen.Log) { AutoClear = true }
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => Task.Run(() => work(new Bar(context.AddTask(description)))));
    }

    private sealed class Unwatched : IProgress<PrepareProgress>
    {
        public void Report(PrepareProgress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<PrepareProgress>
    {
        public void Report(PrepareProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
