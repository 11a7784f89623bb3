using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>A small grid: sweeps, workers, records and a bad network, each going by the protocol of the design, and the laws that hold in it.</summary>
internal sealed class World
{
    private readonly List<string>? story;
    private readonly SimulatedWorker[] workers;
    private int operations;

    public World(History history, List<string>? story)
    {
        this.story = story;
        Mail = new(story);
        Archive = new(this);
        Sweeps = [.. history.Sweeps.Select((plan, number) => new SimulatedSweep(this, $"sweep{number}", plan))];
        workers = [.. Enumerable.Range(0, history.Workers).Select(number => new SimulatedWorker(this, number))];
    }

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    public Mail Mail { get; }

    public TrialArchive Archive { get; }

    public SimulatedSweep[] Sweeps { get; }

    public string NextOperation() => $"op{++operations}";

    public SimulatedSweep SweepOf(TrialOwner owner) => Sweeps.Single(sweep => sweep.Id == owner.Sweep);

    public void Do(Step step)
    {
        if (step is not Work and not Arrive)
        {
            story?.Add($"{step}");
        }

        switch (step)
        {
            case Work(var worker, var fate):
                workers[worker % workers.Length].Work(fate);
                break;
            case Arrive(var message):
                Mail.Arrive(message);
                break;
            case Wait(var seconds):
                Now += TimeSpan.FromSeconds(seconds);
                foreach (var sweep in Sweeps)
                {
                    sweep.Expire();
                }

                break;
            case Break(var worker, var kind):
                workers[worker % workers.Length].Break(kind);
                break;
            case Vanish(var worker):
                workers[worker % workers.Length].Vanish();
                break;
            case Abandon(var sweep, var worker):
                At(sweep).Abandon(workers[worker % workers.Length].Name);
                break;
            case Save(var sweep):
                At(sweep).Save();
                break;
            case Crash(var sweep):
                At(sweep).Crash();
                Archive.Crash();
                break;
            case Pause(var sweep):
                At(sweep).Pause();
                break;
            case Resume(var sweep):
                At(sweep).Resume();
                break;
            case Cancel(var sweep):
                At(sweep).Cancel();
                break;
            case Retry(var sweep, var cancelledToo):
                At(sweep).Retry(cancelledToo);
                break;
            case Prune(var sweep, var index):
                At(sweep).Prune(index);
                break;
            case Extend(var sweep):
                At(sweep).Extend();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    /// <summary>Nothing more goes wrong: what is under way arrives, users resume what they paused, and everybody works on to the end.</summary>
    public void TurnQuiet()
    {
        story?.Add("quiet:");
        foreach (var sweep in Sweeps)
        {
            sweep.Resume();
        }

        for (var round = 0; Mail.UnderWay > 0 || !Sweeps.All(sweep => sweep.IsOver) || !workers.All(worker => worker.IsIdle); round++)
        {
            Law.Holds(round < 1000, "every trial ends");
            Mail.Arrive(0);
            for (var worker = 0; worker < workers.Length; worker++)
            {
                Do(new Work(worker));
            }

            for (var sweep = 0; sweep < Sweeps.Length; sweep++)
            {
                Sweeps[sweep].Extend();
            }

            Do(new Wait(3));
        }

        Check();
    }

    private SimulatedSweep At(int sweep) => Sweeps[sweep % Sweeps.Length];

    private void Check()
    {
        Archive.Crash();
        foreach (var id in Archive.Ids)
        {
            Archive.WitnessOf(id).CheckRecord(Archive.Read(id));
        }

        foreach (var sweep in Sweeps)
        {
            sweep.Save();
            sweep.Crash();
            sweep.CheckEnd();
        }
    }
}
