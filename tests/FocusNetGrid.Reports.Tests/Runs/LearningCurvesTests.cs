using System.Globalization;
using System.Xml.Linq;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class LearningCurvesTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_figure_of_one_trial_is_the_one_that_was_looked_at() =>
        LearningCurves.Draw("Nuclei", [Samples.Trial("focusnet++")]).ShouldBeGolden("curves-one.svg");

    [Fact]
    public void The_figure_of_three_trials_is_the_one_that_was_looked_at() => LearningCurves.Draw("Nuclei", [
        Samples.Trial("focusnet++", quality: 1.02),
        Samples.Trial("attention-unet <light>", "attention-unet", 0.9),
        Samples.Trial("unet", "unet", 0.8),
    ]).ShouldBeGolden("curves-three.svg");

    [Fact]
    public void The_figure_of_nine_networks_with_three_seeds_each_is_the_one_that_was_looked_at() => LearningCurves.Draw("Nuclei", [
        .. from network in Enumerable.Range(0, 9)
           from seed in Enumerable.Range(0, 3)
           select Samples.Trial($"{Figures.Plots.MadeUp.Networks[network]}, seed {seed}", quality: 1.05 - 0.06 * network + 0.03 * seed, epochs: 30, seed: seed)
               with { Configuration = Figures.Plots.MadeUp.Networks[network] },
    ]).ShouldBeGolden("curves-nine.svg");

    [Fact]
    public void The_figure_is_one_document_with_title_and_description_that_loads_nothing()
    {
        var root = XDocument.Parse(LearningCurves.Draw("A & B", [Samples.Trial("x")])).Root!;

        root.Element(Svg + "title")!.Value.ShouldBe("A & B");
        root.Element(Svg + "desc")!.Value.ShouldContain("best epoch 9 of 12");
        root.Descendants().Attributes().ShouldNotContain(attribute => attribute.Name.LocalName == "href");
        root.Element(Svg + "style")!.Value.ShouldNotContain("url");
    }

    [Fact]
    public void A_diverged_epoch_leaves_a_gap_and_no_broken_number()
    {
        var trial = Samples.Trial("x");
        var history = trial.Result.History.Select(epoch => epoch.Epoch == 5 ? epoch with { TrainLoss = double.NaN, ValidationLoss = double.PositiveInfinity } : epoch);

        var figure = LearningCurves.Draw("x", [trial with { Result = trial.Result with { History = [.. history] } }]);

        figure.ShouldNotContain("NaN");
        figure.ShouldNotContain("∞");
        XDocument.Parse(figure).Descendants(Svg + "path").ShouldContain(path => path.Attribute("d")!.Value.Count(letter => letter == 'M') == 2);
    }

    [Fact]
    public void All_marks_lie_within_the_figure()
    {
        var root = XDocument.Parse(LearningCurves.Draw("x", [.. Enumerable.Range(1, 15).Select(seed => Samples.Trial($"a long title of seed {seed}", seed: seed))])).Root!;

        var places = root.Descendants(Svg + "text").Select(text => double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture));

        places.ShouldAllBe(x => x >= 0 && x <= 700);
        root.Descendants(Svg + "text").ShouldContain(text => text.Value == "3 more");
    }

    [Fact]
    public void A_single_epoch_is_shown_as_points()
    {
        var root = XDocument.Parse(LearningCurves.Draw("x", [Samples.Trial("x", epochs: 1)])).Root!;

        root.Descendants(Svg + "circle").Count().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void A_history_without_its_best_epoch_is_refused()
    {
        var trial = Samples.Trial("odd");
        var broken = trial with { Result = trial.Result with { BestEpoch = 99 } };

        Should.Throw<ArgumentException>(() => LearningCurves.Draw("x", [broken])).Message.ShouldContain("'odd'");
    }
}
