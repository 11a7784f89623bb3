namespace FocusNetGrid.Silo.Workers;

/// <summary>What is said of a worker that rests as attempts have failed on it.</summary>
internal static class WorkerRest
{
    /// <summary>For example <c>3 attempts in a row came to nothing here; it rests for 20 s, so that other workers get the trials</c>.</summary>
    public static string Describe(int failures, TimeSpan rest) =>
        $"{(failures == 1 ? "an attempt" : $"{failures} attempts in a row")} came to nothing here; it rests for {rest.TotalSeconds:0} s, so that other workers get the trials";
}
