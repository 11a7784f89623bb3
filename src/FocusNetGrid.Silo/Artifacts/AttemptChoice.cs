namespace FocusNetGrid.Silo.Artifacts;

/// <summary>Which of a trial's attempts has what the next one goes on from.</summary>
internal static class AttemptChoice
{
    /// <summary>The newest of the attempts up to a number that has a checkpoint or a result; where none has one, the newest; null where there is none.</summary>
    /// <param name="files">The files that were kept, of every attempt.</param>
    /// <param name="last">The highest number that counts.</param>
    public static int? Of(IEnumerable<(int Attempt, string Name)> files, int last) => files
        .Where(file => file.Attempt <= last)
        .GroupBy(file => file.Attempt, file => file.Name)
        .OrderByDescending(names => names.Any(name => name is "checkpoint.fng" or "result.json"))
        .ThenByDescending(names => names.Key)
        .FirstOrDefault()?.Key;
}
