namespace FocusNetGrid.Silo.Runs;

/// <summary>The process that works on a run.</summary>
/// <param name="ProcessId">Its id on its host.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Started">When it took the run.</param>
internal sealed record RunOwner(int ProcessId, string Host, DateTimeOffset Started)
{
    /// <inheritdoc/>
    public override string ToString() => $"process {ProcessId} on {Host}, since {Started:yyyy-MM-dd HH:mm:ss zzz}";
}
