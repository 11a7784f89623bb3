using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tests.Figures.Plots;
using static FocusNetGrid.Reports.Tests.CrossValidation.Folds;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class RunFiguresTests
{
    /// <summary>FocusNet++ has the first fold alone; the others cost different amounts.</summary>
    private static readonly ReportedTrial[] InFolds =
    [
        Trial("focusnet++", 0, 1, Case("a", 99, 0, 1)) with { MultiplyAdds = 300 },
        Trial("unet", 0, 1, Case("a", 80, 10, 10)) with { MultiplyAdds = 200 },
        Trial("unet", 1, 1, Case("b", 80, 10, 10)) with { MultiplyAdds = 200 },
        Trial("fcn", 0, 1, Case("a", 70, 10, 20)) with { MultiplyAdds = 100 },
        Trial("fcn", 1, 1, Case("b", 70, 10, 20)) with { MultiplyAdds = 100 },
    ];

    private static readonly FoldTrial[] Plan =
    [
        Planned("focusnet++", 0, 1, "", "a"), Planned("focusnet++", 1, 1, "pruned", "b"),
        Planned("unet", 0, 1, "", "a"), Planned("unet", 1, 1, "", "b"),
        Planned("fcn", 0, 1, "", "a"), Planned("fcn", 1, 1, "", "b"),
    ];

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
        RunFigures.ImportanceRefusal(PermutationImportance.Of(report.Search!)).ShouldContain("at least 10 finished configurations");
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

    [Fact]
    public void The_front_is_of_all_configurations()
    {
        var front = RunFigures.Of(Report([.. Enumerable.Range(1, 15).Select(index =>
            Samples.Trial($"t{index:00}", quality: 0.5 + 0.03 * index) with { MultiplyAdds = 1_000_000 * index })])).Single(figure => figure.Name == "cost-front");

        front.Svg.ShouldContain(">t01<");
        front.Explanation.ShouldNotContain("highest of");
    }

    [Fact]
    public void The_learning_curves_colour_the_configurations_whose_images_are_shown()
    {
        ReportedTrial[] trials = [.. Enumerable.Range(1, 13).Select(index => Learning(Samples.Trial($"t{index:00}", quality: 0.5 + 0.03 * index), 1 - 0.03 * index))];

        Curve.Of(trials).Single(curve => !curve.Named).Title.ShouldBe("t01");
        RunFigures.Of(Report(trials))[0].Svg.ShouldNotContain(">t01<");
    }

    [Fact]
    public void A_configuration_without_all_folds_is_not_drawn_beside_those_with_all()
    {
        var figures = RunFigures.Of(Report(InFolds) with { Folds = Plan });

        figures.Select(figure => figure.Name).ShouldBe(["score-distributions", "cost-front"]);
        figures.ShouldAllBe(figure => figure.Svg.Contains(">unet<") && !figure.Svg.Contains(">focusnet++<"));
        figures.ShouldAllBe(figure => figure.Explanation.EndsWith(" 1 configuration without all folds is left out.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_configuration_has_all_folds_it_is_said()
    {
        var figures = RunFigures.Of(Report(InFolds) with { Folds = [.. Plan, Planned("unet", 2, 1, "waiting", "c"), Planned("fcn", 2, 1, "waiting", "c")] });

        figures[0].Svg.ShouldContain(">focusnet++<");
        figures.ShouldAllBe(figure => figure.Explanation.Contains("measured on different images"));
    }

    [Fact]
    public void A_configuration_keeps_the_colour_of_its_learning_curve_where_another_is_left_out()
    {
        var figure = RunFigures.Of(Report(InFolds) with { Folds = Plan })[0];

        Curve.Of(InFolds).Select(curve => $"{curve.Title} {curve.Series}").ShouldBe(["focusnet++ 0", "unet 1", "fcn 2"]);
        figure.Svg.ShouldNotContain("\"line k-s0\"");
        figure.Svg.ShouldContain("\"line k-s1\"");
        figure.Svg.ShouldContain("\"line k-s2\"");
    }

    /// <summary>The trial with a history that says something else of it than its result.</summary>
    private static ReportedTrial Learning(ReportedTrial trial, double quality) =>
        trial with { Result = trial.Result with { History = Samples.Trial("x", quality: quality).Result.History } };

    private static IEnumerable<string> Names(RunReport report) => RunFigures.Of(report).Select(figure => figure.Name);

    private static RunReport Report(params ReportedTrial[] trials) => new() { Name = "sample", Trials = trials, Command = "run" };
}
