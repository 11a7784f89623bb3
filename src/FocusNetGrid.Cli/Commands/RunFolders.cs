using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Where runs go unless <c>--out</c> says otherwise.</summary>
internal static class RunFolders
{
    /// <summary>The folder of all runs, in the working directory.</summary>
    public const string Parent = "runs";

    /// <summary>What the commands that take a run say of it.</summary>
    public const string ArgumentHelp = $"{LocalHelp}; with --server the sweep's id, the beginning of it, or its name.";

    /// <summary>What the commands say of a run that only this machine can have.</summary>
    public const string LocalHelp = "The run's folder, or its name under runs/";

    /// <summary>The run that a user names: by its folder, or by its name under <see cref="Parent"/>.</summary>
    /// <exception cref="RunException">There is none.</exception>
    public static RunDirectory Find(string run)
    {
        foreach (var folder in new[] { run, Path.Combine(Parent, run) })
        {
            if (new RunDirectory(folder) is { HasRun: true } found)
            {
                return found;
            }
        }

        throw new RunException(run, $"is no run; give the folder that 'focusnetgrid run' wrote, or its name under {Parent}/ ('focusnetgrid list' shows them)");
    }
}
