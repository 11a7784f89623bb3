using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Reproduction.Verdicts;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests.Reproduction;

public sealed class VerdictTests
{
    private static readonly ResultClaim First = new("best", ClaimKind.Best, Quantity.Jaccard, "FocusNet++", "", new ClaimedNumber(0, 0), false);

    [Fact]
    public void First_and_significantly_above_the_runner_up_holds()
    {
        var verdict = Decide(First, Network("focusnet++", 4), Network("unet", 9), Network("focusnet", 12));

        verdict.Outcome.ShouldBe(VerdictOutcome.Holds);
        verdict.Numbers.ShouldStartWith("Place 1 of 3 in the mean.");
        verdict.Numbers.ShouldContain("of U-Net (difference +");
        verdict.Test.ShouldContain("against U-Net");
    }

    [Fact]
    public void Another_significantly_above_it_refutes_the_first_place()
    {
        var verdict = Decide(First, Network("focusnet++", 9), Network("unet", 4), Network("focusnet", 12));

        verdict.Outcome.ShouldBe(VerdictOutcome.DoesNotHold);
        verdict.Numbers.ShouldStartWith("Place 2 of 3 in the mean.");
    }

    [Fact]
    public void A_lead_that_the_images_do_not_carry_is_undecided() =>
        Decide(First, Network("focusnet++", 6, spread: 9), Network("unet", 7, spread: 8), Network("focusnet", 12)).Outcome.ShouldBe(VerdictOutcome.Undecided);

    [Fact]
    public void A_rival_without_a_result_leaves_the_first_place_undecided_and_a_refutation_stands()
    {
        Decide(First, Network("focusnet++", 4), Network("unet", 9)).Outcome.ShouldBe(VerdictOutcome.Undecided);
        Decide(First, Network("focusnet++", 4), Network("unet", 9)).Numbers.ShouldEndWith("Without a result: FocusNet.");
        Decide(First, Network("focusnet++", 9), Network("unet", 4)).Outcome.ShouldBe(VerdictOutcome.DoesNotHold);
    }

    [Theory]
    [InlineData(4, 9, VerdictOutcome.Holds)]
    [InlineData(9, 4, VerdictOutcome.DoesNotHold)]
    [InlineData(9, 9, VerdictOutcome.Undecided)]
    public void Better_than_another_is_decided_by_the_test_against_it(int own, int other, VerdictOutcome expected)
    {
        var claim = First with { Kind = ClaimKind.BetterThan, Against = "U-Net" };

        Decide(claim, Network("focusnet++", own), Network("unet", other), Network("focusnet", 30)).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Where_the_mean_and_the_ranks_disagree_neither_network_is_above()
    {
        var claim = First with { Kind = ClaimKind.BetterThan, Against = "U-Net" };
        var collapsesOnce = Missing("unet", [.. Enumerable.Repeat(5, 11), 60]);

        var verdict = Decide(claim, Missing("focusnet++", [.. Enumerable.Repeat(6, 12)]), collapsesOnce);
        var reversed = Decide(claim, Missing("focusnet++", [.. Enumerable.Repeat(5, 11), 60]), Missing("unet", [.. Enumerable.Repeat(6, 12)]));

        verdict.Outcome.ShouldBe(VerdictOutcome.Undecided, verdict.Numbers);
        verdict.Numbers.ShouldContain("difference +");
        verdict.Numbers.ShouldContain("rank-biserial effect -");
        verdict.Test.ShouldContain("p = 0.02");
        reversed.Outcome.ShouldBe(VerdictOutcome.Undecided, reversed.Numbers);
        Decide(First, Missing("focusnet++", [.. Enumerable.Repeat(6, 12)]), collapsesOnce, Network("focusnet", 30)).Outcome.ShouldBe(VerdictOutcome.Undecided);
    }

    [Theory]
    [InlineData(4, 9, 5.0, VerdictOutcome.Holds)]
    [InlineData(9, 4, 5.0, VerdictOutcome.DoesNotHold)]
    [InlineData(4, 9, 60.0, VerdictOutcome.DoesNotHold)]
    public void At_least_a_percentage_holds_where_all_of_the_interval_may_lie_above(int own, int other, double percent, VerdictOutcome expected)
    {
        var claim = First with { Kind = ClaimKind.PercentHigher, Against = "U-Net", Value = new ClaimedNumber(percent, 0.5), AtLeast = true };

        var verdict = Decide(claim, Network("focusnet++", own), Network("unet", other), Network("focusnet", 12));

        verdict.Outcome.ShouldBe(expected, verdict.Numbers);
    }

    [Fact]
    public void Nothing_is_a_percentage_above_a_network_that_finds_nothing()
    {
        var claim = First with { Kind = ClaimKind.PercentHigher, Against = "U-Net", Value = new ClaimedNumber(5, 0.5) };

        var verdict = Decide(claim, Network("focusnet++", 4), Missing("unet", [.. Enumerable.Repeat(100, 12)]));

        verdict.Numbers.ShouldContain(" points [");
        verdict.Numbers.ShouldNotContain("%");
    }

    [Fact]
    public void A_seed_without_a_result_is_told_beside_the_numbers()
    {
        var rows = PaperTables.Table3.Rows.Where(row => row.Network is "unet" or "focusnet++").ToList();
        var report = ReproductionSamples.Of(PaperTables.Table3 with { Rows = rows, Claims = [First] }, [Network("focusnet++", 4), Network("unet", 9)]);

        var verdict = ReproducedTable.Of(report with { Missing = [new MissingTrial("focusnet++", 1, "failed: the loss became NaN")] }).Verdicts.Single();

        verdict.Outcome.ShouldBe(VerdictOutcome.Holds);
        verdict.Numbers.ShouldEndWith("Of FocusNet++ not every seed has a result (seed 1: failed: the loss became NaN).");
    }

    [Theory]
    [InlineData(11.0, VerdictOutcome.Holds)]
    [InlineData(1.0, VerdictOutcome.DoesNotHold)]
    [InlineData(60.0, VerdictOutcome.DoesNotHold)]
    public void A_percentage_holds_where_the_interval_of_the_difference_has_it(double percent, VerdictOutcome expected)
    {
        var claim = First with { Kind = ClaimKind.PercentHigher, Against = "U-Net", Value = new ClaimedNumber(percent, 1) };

        var verdict = Decide(claim, Network("focusnet++", 4), Network("unet", 9), Network("focusnet", 12));

        verdict.Outcome.ShouldBe(expected, verdict.Numbers);
    }

    [Theory]
    [InlineData(2_500_000, VerdictOutcome.Holds)]
    [InlineData(9_000_000, VerdictOutcome.Holds)]
    [InlineData(2_000_000, VerdictOutcome.DoesNotHold)]
    public void Times_fewer_is_the_ratio_of_the_counts_or_more(long other, VerdictOutcome expected)
    {
        var claim = First with { Kind = ClaimKind.TimesFewer, Quantity = Quantity.Parameters, Against = "U-Net", Value = new ClaimedNumber(2.5, 0.05) };

        Decide(claim, Network("focusnet++", 4), Network("unet", 9, parameters: other)).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void The_fewest_and_fewer_than_a_number_are_decided_by_counts()
    {
        var fewest = First with { Quantity = Quantity.Parameters };
        var below = First with { Kind = ClaimKind.FewerThan, Quantity = Quantity.Flops, Value = new ClaimedNumber(1e6, 0.5) };
        ReportedTrial[] trials = [Network("focusnet++", 4, parameters: 900_000), Network("unet", 9), Network("focusnet", 12)];

        Decide(fewest, trials).Outcome.ShouldBe(VerdictOutcome.Holds);
        Decide(below, trials).Outcome.ShouldBe(VerdictOutcome.DoesNotHold);
        Decide(fewest, trials[..2]).Outcome.ShouldBe(VerdictOutcome.Undecided);
    }

    [Fact]
    public void A_claim_about_a_network_without_a_result_is_undecided()
    {
        var verdict = Decide(First, Network("unet", 9));

        (verdict.Outcome, verdict.Numbers).ShouldBe((VerdictOutcome.Undecided, "No result of FocusNet++."));
    }

    private static ReportedTrial Network(string network, int wrong, int spread = 3, long parameters = 1_000_000) =>
        ReproductionSamples.Trial(network, network, wrong, spread: spread, parameters: parameters);

    /// <summary>A network that misses so many of the 100 foreground pixels of each image, and invents as many.</summary>
    private static ReportedTrial Missing(string network, IReadOnlyList<int> wrong)
    {
        var trial = Network(network, 1);
        CaseCounts[] cases = [.. wrong.Select((pixels, image) => new CaseCounts($"cell{image:00}", 100 - pixels, pixels, pixels, 900 - pixels))];
        return trial with { Result = trial.Result with { Evaluations = [Measured.Evaluation("validation", cases)] } };
    }

    /// <summary>The claim about a table that has three of the rows of Table 3.</summary>
    private static Verdict Decide(ResultClaim claim, params IReadOnlyList<ReportedTrial> trials)
    {
        var rows = PaperTables.Table3.Rows.Where(row => row.Network is "unet" or "focusnet" or "focusnet++").ToList();
        var printed = PaperTables.Table3 with { Rows = rows, Claims = [claim] };
        return ReproducedTable.Of(ReproductionSamples.Of(printed, trials)).Verdicts.Single();
    }
}
