using System.Xml.Linq;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class TrialCurvesTests
{
    [Fact]
    public void A_trial_that_runs_has_room_for_the_epochs_to_come()
    {
        var history = Samples.Trial("one").Result.History.Take(3).ToList();
        var svg = XDocument.Parse(TrialCurves.Draw("one", history, 12));
        var words = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        words.ShouldContain("12");
        words.ShouldContain("best epoch: 3");
        svg.Descendants().Single(element => element.Name.LocalName == "desc").Value.ShouldContain("3 of 12 epochs so far");
    }

    [Fact]
    public void An_epoch_that_is_not_finite_is_a_gap()
    {
        var history = Samples.Trial("one").Result.History.Select(epoch => epoch.Epoch == 2 ? epoch with { TrainLoss = double.NaN, ValidationLoss = double.NaN } : epoch).ToList();
        TrialCurves.Draw("one", history, 12).ShouldNotContain("NaN");
    }

    [Fact]
    public void A_figure_set_into_a_page_has_no_style_of_its_own_and_keeps_everything_else()
    {
        var svg = TrialCurves.Draw("a <style> of its own", Samples.Trial("one").Result.History, 12);
        var inline = InlineFigure.Of(svg);
        XDocument.Parse(inline).Descendants().Count().ShouldBe(XDocument.Parse(svg).Descendants().Count() - 1);
        inline.ShouldNotContain("<style>");
        inline.ShouldContain("a &lt;style&gt; of its own");
        svg.ShouldContain(InlineFigure.Sheet.Trim().Split('\n')[0]);
    }
}
