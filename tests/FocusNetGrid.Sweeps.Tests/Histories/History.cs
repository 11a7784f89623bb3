namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>Some sweeps, some workers, and what happens to them until the world turns quiet.</summary>
internal sealed record History(SweepPlan[] Sweeps, int Workers, Step[] Steps)
{
    private const int MostLines = 150;

    /// <summary>The world at its end: the steps, and then quiet until all is done.</summary>
    /// <exception cref="BrokenLawException">A law was broken on the way or at the end.</exception>
    public World Run(List<string>? story = null)
    {
        var world = new World(this, story);
        foreach (var step in Steps)
        {
            world.Do(step);
        }

        world.TurnQuiet();
        return world;
    }

    /// <summary>The history told step by step, as far as it goes well.</summary>
    public override string ToString()
    {
        List<string> story = ["", .. Sweeps.Select((plan, sweep) => $"sweep{sweep}: [{string.Join(' ', plan.Trials)}], first {plan.First}, workers {plan.MaxWorkers}")];
        try
        {
            Run(story);
        }
        catch (Exception broken)
        {
            story.Add($"BROKEN: {broken.Message}");
        }

        return string.Join('\n', story.Count <= MostLines ? story : [.. story[..MostLines], "...", story[^1]]);
    }
}
