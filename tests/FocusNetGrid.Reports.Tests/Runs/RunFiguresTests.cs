using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tests.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class RunFiguresTests
{
    [Fact]
    public void A_lone_trial_has_its_distribution_and_nothing_to_compare() => Names(Report(Samples.Trial("unet"))).ShouldBe(["score-distributions"]);

    [Fact]
    public void Costs_are_drawn_only_where_they_differ()
    {
        var (one, same, other) = (Samples.Trial("a"), Samples.Trial("b", quality: 0.9), Samples.Trial("c", quality: 0.8) with { MultiplyAdds = 99 });

        Names(Report(one, same)).ShouldNotContain("cost-front");
        Names(Report(one, same, other)).ShouldContain("cost-front");
        Names(Report(one, other with { MultiplyAdds = null })).ShouldNotContain("cost-front");
    }

    [Fact]
    public void A_search_is_drawn_with_the_importance_of_its_parameters() =>
        Names(Report(Samples.Trial("a")) with { Search = MadeUp.Study(12) }).ShouldBe(["score-distributions", "parallel-coordinates", "slices", "importance"]);

    [Fact]
    public void Too_small_a_search_says_why_it_has_no_importance()
    {
        var report = Report(Samples.Trial("a")) with { Search = MadeUp.Study(6) };

        Names(report).ShouldBe(["score-distributions", "parallel-coordinates", "slices"]);
        RunFigures.ImportanceRefusal(report).ShouldContain("at least 10 finished configurations");
    }

    [Fact]
    public void Seeds_of_a_configuration_are_one_row_with_the_mean_of_each_image()
    {
        var (first, second) = (Samples.Trial("unet, seed 1", quality: 1), Samples.Trial("unet, seed 2", quality: 0.5, seed: 2));

        var images = ConfigurationImages.Of([first with { Configuration = "unet" }, second with { Configuration = "unet" }]).Single();

        images.Jaccard.Count.ShouldBe(2);
        images.Jaccard.Average().ShouldBe((first.Evaluation.PerImage.Jaccard + second.Evaluation.PerImage.Jaccard) / 2, 1e-12);
    }

    [Fact]
    public void Of_many_configurations_the_highest_by_validation_are_shown_and_it_is_said()
    {
        var figure = RunFigures.Of(Report([.. Enumerable.Range(1, 15).Select(index => Samples.Trial($"t{index:00}", quality: 0.5 + 0.03 * index))]))[0];

        figure.Svg.ShouldNotContain(">t03<");
        figure.Svg.ShouldContain(">t04<");
        figure.Explanation.ShouldContain("The 12 highest of 15 configurations by validation Dice.");
    }

    private static IEnumerable<string> Names(RunReport report) => RunFigures.Of(report).Select(figure => figure.Name);

    private static RunReport Report(params ReportedTrial[] trials) => new() { Name = "sample", Trials = trials, Command = "run" };
}
