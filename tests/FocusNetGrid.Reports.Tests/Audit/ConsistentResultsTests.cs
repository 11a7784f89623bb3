using FocusNetGrid.Reports.Audit;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests.Audit;

public sealed class ConsistentResultsTests
{
    public static TheoryData<string, Quantity, double, ScoreConvention> Breaks => new()
    {
        { "flops", Quantity.Flops, 15_607_478, ScoreConvention.Pooled },
        { "columns", Quantity.Flops, 3_900_000, ScoreConvention.Pooled },
        { "f1-bound", Quantity.Dice, 0.99, ScoreConvention.PerImage },
        { "f1-bound", Quantity.Dice, 0.5, ScoreConvention.Pooled },
        { "dice-jaccard", Quantity.Jaccard, 0.99, ScoreConvention.PerImage },
        { "dice-jaccard", Quantity.Jaccard, 0.3, ScoreConvention.PerImage },
        { "dice-jaccard", Quantity.Jaccard, 0.9, ScoreConvention.Pooled },
        { "dice-jaccard", Quantity.Jaccard, 0.3, ScoreConvention.Keras },
    };

    [Fact]
    public void Scores_computed_from_any_counts_pass_every_check()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var rows = Rows([.. Enumerable.Range(0, 1 + round % 9).Select(index => RandomCase(random, index))]);

            Auditor.Run([Table(rows)]).ShouldNotContain(outcome => outcome.Verdict == AuditVerdict.Found);
        }
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Each_check_finds_the_row_that_was_broken(string check, Quantity quantity, double value, ScoreConvention convention)
    {
        var rows = Rows([new CaseCounts("a", 80, 10, 12, 900), new CaseCounts("b", 40, 9, 3, 950)]);
        var broken = rows.Select(row => row.Convention == convention ? With(row, quantity, value) : row).ToList();

        var outcome = Auditor.Checks.Single(one => one.Name == check).Run(Table(broken));

        outcome.Verdict.ShouldBe(AuditVerdict.Found);
        outcome.Findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Method).Distinct().ShouldBe([convention.ToString()]);
    }

    [Fact]
    public void A_jaccard_that_equals_accuracy_is_found()
    {
        var row = Rows([new CaseCounts("a", 80, 10, 12, 900)])[0];

        var outcome = Auditor.Checks.Single(one => one.Name == "accuracy").Run(Table([With(row, Quantity.Jaccard, row[Quantity.Accuracy].Value)]));

        outcome.Findings.Single().Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void Without_true_negatives_jaccard_is_the_accuracy()
    {
        var rows = Rows([new CaseCounts("a", 80, 900, 12, 0), new CaseCounts("b", 41, 700, 3, 0)]);

        Auditor.Run([Table(rows)]).ShouldNotContain(outcome => outcome.Verdict == AuditVerdict.Found);
    }

    [Theory]
    [InlineData(7_803_739, AuditVerdict.Passed)]
    [InlineData(7_803_739e3, AuditVerdict.Found)]
    [InlineData(3_900_000, AuditVerdict.Passed)]
    public void A_unit_slips_only_by_a_power_of_ten(double printed, AuditVerdict verdict)
    {
        var row = With(Rows([new CaseCounts("a", 80, 10, 12, 900)])[0], Quantity.Parameters, printed) with
        {
            Known = new Dictionary<Quantity, ResultValue> { [Quantity.Parameters] = Value(7_803_739) },
        };

        Auditor.Checks.Single(one => one.Name == "units").Run(Table([row])).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void A_cited_row_is_found()
    {
        var row = Rows([new CaseCounts("a", 80, 10, 12, 900)])[0];
        var cited = row.Values.ToDictionary(entry => entry.Key, entry => entry.Value with { Origin = ResultOrigin.Cited });

        Auditor.Checks.Single(one => one.Name == "origin").Run(Table([row with { Values = cited }])).Verdict.ShouldBe(AuditVerdict.Found);
    }

    [Fact]
    public void Rounding_to_the_printed_decimals_is_no_finding()
    {
        var row = Rows([new CaseCounts("a", 80, 10, 12, 900), new CaseCounts("b", 41, 9, 3, 950)])[1];
        var rounded = row.Values.ToDictionary(
            entry => entry.Key,
            entry => Quantities.IsScore(entry.Key) ? entry.Value with { Value = Math.Round(entry.Value.Value, 2), Rounding = 0.005 } : entry.Value);

        Auditor.Run([Table([row with { Values = rounded }])]).ShouldNotContain(outcome => outcome.Verdict == AuditVerdict.Found);
    }

    private static CaseCounts RandomCase(Random random, int index)
    {
        var empty = random.Next(6) == 0;
        return new CaseCounts(
            $"{index}", empty ? 0 : random.Next(200), random.Next(3) == 0 ? 0 : random.Next(200), empty ? 0 : random.Next(200), 1 + random.Next(2000));
    }

    private static List<ResultRow> Rows(IReadOnlyList<CaseCounts> cases)
    {
        var evaluation = Measured.Evaluation("test", cases);
        return [Row(ScoreConvention.PerImage, evaluation.PerImage), Row(ScoreConvention.Pooled, evaluation.Pooled), Row(ScoreConvention.Keras, evaluation.Keras)];
    }

    private static ResultRow Row(ScoreConvention convention, Scores scores) => new(
        convention.ToString(),
        "",
        convention,
        new Dictionary<Quantity, ResultValue>
        {
            [Quantity.Parameters] = Value(7_803_739),
            [Quantity.Flops] = Value(30e9),
            [Quantity.Precision] = Value(scores.Precision),
            [Quantity.Recall] = Value(scores.Recall),
            [Quantity.Specificity] = Value(scores.Specificity),
            [Quantity.Accuracy] = Value(scores.Accuracy),
            [Quantity.Dice] = Value(scores.Dice),
            [Quantity.Jaccard] = Value(scores.Jaccard),
        },
        new Dictionary<Quantity, ResultValue>(),
        "");

    private static ResultRow With(ResultRow row, Quantity quantity, double value) => row with
    {
        Values = new Dictionary<Quantity, ResultValue>(row.Values) { [quantity] = Value(value) },
    };

    private static ResultValue Value(double value) => new(value, 1e-9, ResultOrigin.Measured, "test");

    private static ResultTable Table(IReadOnlyList<ResultRow> rows) => new("ours", "Ours", "", rows, []);
}
