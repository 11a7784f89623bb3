using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Searches;

public sealed class PermutationImportanceTests
{
    [Fact]
    public void What_decides_the_score_has_nearly_all_importance()
    {
        var result = PermutationImportance.Of(Study(60, (x, _, _) => x * x));

        result.Parameters[0].Name.ShouldBe("x");
        result.Parameters[0].Share.ShouldBeGreaterThan(0.95);
        result.Explained.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Importances_have_the_order_of_the_effects()
    {
        var result = PermutationImportance.Of(Study(80, (x, y, _) => 3 * x + y));

        result.Parameters.Select(parameter => parameter.Name).ShouldBe(["x", "y", "kind"]);
        // Of a sum of independent parameters, variances add up: 9 to 1.
        result.Parameters[0].Share.ShouldBeInRange(0.8, 0.97);
        result.Parameters[1].Share.ShouldBeInRange(0.03, 0.2);
        result.Parameters.Sum(parameter => parameter.Share).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_category_without_order_is_found()
    {
        var result = PermutationImportance.Of(Study(60, (_, _, kind) => kind == "b" ? 1 : 0));

        result.Parameters[0].Name.ShouldBe("kind");
        result.Parameters[0].Share.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Parameters_that_only_act_together_both_count()
    {
        var result = PermutationImportance.Of(Study(120, (x, y, _) => (x > 0.5) == (y > 0.5) ? 1 : 0));

        result.Parameters.Single(parameter => parameter.Name == "x").Share.ShouldBeGreaterThan(0.25);
        result.Parameters.Single(parameter => parameter.Name == "y").Share.ShouldBeGreaterThan(0.25);
    }

    [Fact]
    public void Noise_is_not_taken_for_a_finding()
    {
        var result = PermutationImportance.Of(Study(60, (_, _, _) => 0) with { } is var study
            ? study with { Points = [.. study.Points.Select((point, index) => point with { Score = index * 7919 % 101 / 100.0 })] }
            : throw new InvalidOperationException());

        result.Explained.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void A_parameter_that_is_active_in_some_configurations_only_can_matter_by_its_presence()
    {
        var study = Study(40, (_, _, _) => 0);
        var points = study.Points.Select((point, index) => point with
        {
            Values = [index % 2 == 0 ? null : point.Values[0], .. point.Values.Skip(1)],
            Score = index % 2,
        });

        PermutationImportance.Of(study with { Points = [.. points] }).Parameters[0].Name.ShouldBe("x");
    }

    [Fact]
    public void What_another_parameter_switches_on_has_no_part_in_its_effect()
    {
        var result = PermutationImportance.Of(Losses(60, (loss, _) => loss == "all-hl" ? 1 : 0));

        result.Parameters[0].Name.ShouldBe("loss");
        result.Parameters[0].Share.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void What_another_parameter_switches_on_counts_for_its_values()
    {
        var result = PermutationImportance.Of(Losses(60, (loss, logOmega) => (loss == "all-hl" ? 1 : 0) + (logOmega > 7 ? 0.5 : 0)));

        result.Parameters.Select(parameter => parameter.Name).ShouldBe(["loss", "loss.log-omega", "loss.epsilon"]);
        result.Parameters[1].Share.ShouldBeInRange(0.05, 0.2);
        result.Parameters[2].Share.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void The_same_study_gives_the_same_numbers() =>
        PermutationImportance.Of(Study(30, (x, y, _) => x + y)).Parameters.ShouldBe(PermutationImportance.Of(Study(30, (x, y, _) => x + y)).Parameters);

    [Theory]
    [InlineData(9, "at least 10 finished configurations to tell parameters apart, and there are 9")]
    [InlineData(10, "")]
    public void Too_few_configurations_are_refused(int configurations, string reason) =>
        PermutationImportance.Of(Study(configurations, (x, _, _) => x)).Refusal.ShouldContain(reason);

    [Fact]
    public void Diverged_configurations_do_not_count()
    {
        var study = Study(12, (x, _, _) => x);

        var result = PermutationImportance.Of(study with { Points = [.. study.Points.Select((point, index) => index < 3 ? point with { Score = double.NaN } : point)] });

        result.Refusal.ShouldContain("there are 9");
    }

    [Fact]
    public void Equal_scores_are_refused() =>
        PermutationImportance.Of(Study(20, (_, _, _) => 0.5)).Refusal.ShouldBe("all configurations have the same score.");

    /// <summary>Three of four configurations have the loss whose parameters are searched too.</summary>
    private static SearchStudy Losses(int configurations, Func<string, double?, double> score) => new(
        "score",
        [new StudyParameter("loss", false), new StudyParameter("loss.log-omega", false), new StudyParameter("loss.epsilon", false)],
        [.. Enumerable.Range(0, configurations).Select(index =>
        {
            var loss = index % 4 < 3 ? "all-hl" : index % 8 == 3 ? "bce" : "dice";
            double? logOmega = index % 4 < 3 ? new[] { 1.0, 5, 10, 20 }[index * 7 / 3 % 4] : null;
            double? epsilon = index % 4 < 3 ? new[] { 0.1, 0.5, 1 }[index / 2 % 3] : null;
            return new StudyPoint($"{index}", [new StudyValue(loss, null), Number(logOmega), Number(epsilon)], score(loss, logOmega));
        })]);

    private static StudyValue? Number(double? value) => value is { } number ? new StudyValue($"{number}", number) : null;

    private static SearchStudy Study(int configurations, Func<double, double, string, double> score) => new(
        "score",
        [new StudyParameter("x", false), new StudyParameter("y", false), new StudyParameter("kind", false)],
        [.. Enumerable.Range(0, configurations).Select(index =>
        {
            var (x, y, kind) = (index * 0.6180339887498949 % 1, index * 0.7548776662466927 % 1, "abc"[index % 3].ToString());
            return new StudyPoint($"{index}", [new StudyValue($"{x}", x), new StudyValue($"{y}", y), new StudyValue(kind, null)], score(x, y, kind));
        })]);
}
