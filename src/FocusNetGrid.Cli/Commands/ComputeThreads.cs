namespace FocusNetGrid.Cli.Commands;

/// <summary>How many threads libtorch computes with where nobody says.</summary>
internal static class ComputeThreads
{
    /// <summary>OMP_NUM_THREADS where it is set, as for every program that computes with OpenMP; else one a core: some builds of libtorch would take one.</summary>
    public static int Default() =>
        int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var asked) && asked > 0 ? asked : Environment.ProcessorCount;
}
