namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>The network: calls between processes, which may be lost, come late, come twice and overtake one another.</summary>
internal sealed class Mail(List<string>? story)
{
    private readonly List<(string What, Action Handle)> late = [];

    public int UnderWay => late.Count;

    /// <summary>Makes a call; false where the caller hears no answer.</summary>
    public bool Call<T>(string from, string what, Func<T> handle, Fate fate, out T answer)
    {
        if (fate is Fate.Late or Fate.Twice)
        {
            late.Add((what, () => handle()));
        }

        answer = fate is Fate.RequestLost or Fate.Late ? default! : handle();
        var isHeard = fate is Fate.Heard or Fate.Twice;
        story?.Add($"{from}: {what} {(fate == Fate.Heard ? "" : $"({fate}) ")}-> {(isHeard ? answer : "no answer")}");
        return isHeard;
    }

    /// <summary>One of the messages under way arrives; nobody hears the answer.</summary>
    public void Arrive(int message)
    {
        if (late.Count == 0)
        {
            return;
        }

        var (what, handle) = late[message % late.Count];
        late.RemoveAt(message % late.Count);
        story?.Add($"late: {what}");
        handle();
    }
}
