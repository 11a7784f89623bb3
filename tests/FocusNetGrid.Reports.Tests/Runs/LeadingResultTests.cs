using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Sweeps.Trials;
using static FocusNetGrid.Reports.Tests.CrossValidation.Folds;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class LeadingResultTests
{
    private static readonly ReportedTrial[] Trials =
    [
        Trial("unet", 0, 1, Case("a", 80, 10, 10)), Trial("unet", 1, 1, Case("b", 80, 10, 10)), Trial("focusnet++", 0, 1, Case("a", 99, 0, 1)),
    ];

    [Fact]
    public void A_configuration_that_lacks_folds_does_not_lead_one_that_has_all() =>
        Headline("waiting").ShouldBe("unet, Dice 0.8889 pooled and 0.8889 ± 0.0000 per image on 2 held-out images of 2 folds.");

    [Fact]
    public void Where_none_is_complete_it_is_said() =>
        Headline("waiting", "pruned").ShouldStartWith("Best so far by validation Dice, of 2 configurations without a complete set of folds: focusnet++, Dice ");

    [Fact]
    public void Without_folds_the_best_trial_leads() => LeadingResult
        .Of(new RunReport { Name = "x", Trials = Trials[1..], Command = "run" })
        .Headline.ShouldStartWith("Best of 2 trials by validation Dice: focusnet++, fold 0, seed 1, Dice ");

    [Fact]
    public void A_test_part_has_no_say_in_who_leads()
    {
        ReportedTrial[] trials = [Tested("unet", Case("v", 90, 5, 5), Case("t", 50, 50, 50)), Tested("focusnet++", Case("v", 80, 10, 10), Case("t", 99, 0, 1))];

        LeadingResult.Of(new RunReport { Name = "x", Trials = trials, Command = "run" })
            .Headline.ShouldBe("Best of 2 trials by validation Dice: unet, fold 0, seed 0, Dice 0.5000 pooled and 0.5000 ± 0.0000 per image on 1 test images.");
    }

    private static ReportedTrial Tested(string configuration, CaseCounts validation, CaseCounts test)
    {
        var trial = Trial(configuration, 0, 0, validation);
        return trial with { Result = trial.Result with { Evaluations = [Measured.Evaluation("validation", [validation]), Measured.Evaluation("test", [test])] } };
    }

    private static string Headline(string gap, string gapOfUnet = "") => LeadingResult.Of(new RunReport
    {
        Name = "x",
        Trials = Trials,
        Command = "run",
        Folds =
        [
            Planned("unet", 0, 1, "", "a"), Planned("unet", 1, 1, "", "b"), Planned("unet", 2, 1, gapOfUnet, "c"),
            Planned("focusnet++", 0, 1, "", "a"), Planned("focusnet++", 1, 1, gap, "b"),
        ],
    }).Headline;
}
