using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

public sealed class AttemptFenceTests
{
    [Fact]
    public async Task An_attempt_that_a_newer_one_has_overtaken_changes_no_byte_of_the_folder()
    {
        using var undisturbed = new TrialFolder();
        using var folder = new TrialFolder();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);
        var (newer, left) = (default(TrialResult), new Dictionary<string, string>());
        var observer = new OvertakenObserver(epoch: 1, async () =>
        {
            newer = await TinyTrial.RunAsync(TinyTrial.Spec, folder, attempt: 2);
            left = Content(folder);
        });

        var stop = await Should.ThrowAsync<TrialStoppedException>(() => TinyTrial.RunAsync(TinyTrial.Spec, folder, observer, attempt: 1));

        stop.Reason.ShouldBe(StopReason.Superseded);
        Content(folder).ShouldBe(left);
        Outcomes.ShouldBeTheSame(newer!, expected, folder, undisturbed);
    }

    [Fact]
    public async Task An_overtaken_attempt_leaves_no_result()
    {
        using var folder = new TrialFolder();
        var observer = new OvertakenObserver(TinyTrial.Epochs, () => Task.FromResult(AttemptFence.Enter(Files(folder), 2)));

        var stop = await Should.ThrowAsync<TrialStoppedException>(() => TinyTrial.RunAsync(TinyTrial.Spec, folder, observer, attempt: 1));

        stop.Reason.ShouldBe(StopReason.Superseded);
        File.Exists(Files(folder).Result).ShouldBeFalse();
    }

    [Fact]
    public async Task An_overtaken_attempt_that_is_paused_writes_no_checkpoint()
    {
        using var folder = new TrialFolder();
        bool Overtake() => AttemptFence.Enter(Files(folder), 2) is not null;

        await TinyTrial.StopAsync(
            TinyTrial.Spec, folder, StopReason.Superseded, step => step is { Epoch: 1, ImagesDone: 8 } && Overtake(), thrown: StopReason.Paused);

        File.Exists(Files(folder).Checkpoint).ShouldBeFalse();
    }

    [Fact]
    public async Task An_attempt_older_than_the_folders_does_not_begin()
    {
        using var folder = new TrialFolder();
        AttemptFence.Enter(Files(folder), 3);
        var observer = new SilentObserver();

        var stop = await Should.ThrowAsync<TrialStoppedException>(() => TinyTrial.RunAsync(TinyTrial.Spec, folder, observer, attempt: 2));

        stop.Reason.ShouldBe(StopReason.Superseded);
        observer.Starts.ShouldBeEmpty();
        Directory.GetFiles(folder.Path).ShouldBe([Files(folder).Attempt]);
    }

    [Fact]
    public void The_newest_attempt_may_begin_again()
    {
        using var folder = new TrialFolder();
        AttemptFence.Enter(Files(folder), 2);

        DurableFile.WriteText(AttemptFence.Enter(Files(folder), 2).Write, folder.File("a"), "again");

        File.ReadAllText(folder.File("a")).ShouldBe("again");
    }

    [Fact]
    public void An_attempt_overtaken_in_the_middle_of_a_write_leaves_the_newer_ones_file()
    {
        using var folder = new TrialFolder();
        var older = AttemptFence.Enter(Files(folder), 1);

        var stop = Should.Throw<TrialStoppedException>(() => older.Write(folder.File("a"), 3, stream =>
        {
            stream.Write("old"u8);
            DurableFile.WriteText(AttemptFence.Enter(Files(folder), 2).Write, folder.File("a"), "new");
        }));

        stop.Reason.ShouldBe(StopReason.Superseded);
        File.ReadAllText(folder.File("a")).ShouldBe("new");
        Directory.GetFiles(folder.Path).ShouldBe([folder.File("a"), Files(folder).Attempt], ignoreOrder: true);
    }

    [Fact]
    public void Beginning_takes_from_older_attempts_what_they_have_yet_to_rename_and_from_newer_ones_nothing()
    {
        using var folder = new TrialFolder();
        foreach (var attempt in new[] { 1, 2, 10 })
        {
            File.WriteAllText(folder.File($"checkpoint.fng.unfinished-{attempt}"), "written whole");
        }

        AttemptFence.Enter(Files(folder), 2);

        Directory.GetFiles(folder.Path, "*.unfinished*").ShouldBe([folder.File("checkpoint.fng.unfinished-10")]);
    }

    [Fact]
    public void An_attempt_file_without_a_number_is_named()
    {
        using var folder = new TrialFolder();
        File.WriteAllText(Files(folder).Attempt, "?");

        Should.Throw<CheckpointException>(() => AttemptFence.Enter(Files(folder), 1)).Message.ShouldStartWith(Files(folder).Attempt);
    }

    private static TrialFiles Files(TrialFolder folder) => new(folder.Path);

    private static Dictionary<string, string> Content(TrialFolder folder) =>
        Directory.GetFiles(folder.Path).ToDictionary(file => file, FileHash.Sha256);
}
