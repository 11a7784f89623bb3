using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Training.Tests;

/// <summary>Every study in experiments/ is one that this installation can train.</summary>
public sealed class ExperimentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Experiments");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_experiment_reads_without_a_problem_and_is_named_like_its_file(string file)
    {
        var sweep = Read(file);

        $"{sweep.Name}.yaml".ShouldBe(file);
        sweep.Description.ShouldNotBeEmpty();
        sweep.Configurations().Select(configuration => configuration.TrainingKey()).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_experiment_begins_with_what_it_answers_and_how_to_run_it(string file)
    {
        var comment = string.Join('\n', File.ReadLines(Path.Combine(Folder, file)).TakeWhile(line => line.StartsWith('#')));

        comment.ShouldContain('\n');
        comment.ShouldMatch("focusnetgrid (run experiments/|reproduce table)|--dry-run");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_experiment_written_out_in_full_is_the_same_sweep(string file)
    {
        var sweep = Read(file);

        var again = SpecReader.Read(SpecWriter.Write(sweep), file, new Catalog()).Sweep;

        again.Id().ShouldBe(sweep.Id());
        again.Trials.ShouldBe(sweep.Trials);
    }

    [Theory]
    [InlineData("quickstart.yaml", 4)]
    [InlineData("loss-ablation.yaml", 23)]
    [InlineData("widths.yaml", 7)]
    [InlineData("nuclei-5fold.yaml", 3)]
    public void An_experiment_trains_as_many_configurations_as_it_says(string file, int configurations) =>
        Read(file).Configurations().Count.ShouldBe(configurations);

    [Fact]
    public void The_networks_that_are_cross_validated_are_all_light() =>
        Read("nuclei-5fold.yaml").Configurations().ShouldAllBe(configuration => configuration.Network.Options["preset"]!.GetValue<string>() == "light");

    private static SweepSpec Read(string file) => SpecReader.Read(File.ReadAllText(Path.Combine(Folder, file)), file, new Catalog()).Sweep;
}
