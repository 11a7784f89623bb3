using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Tests.Statistics;

/// <summary>SciPy judges.</summary>
public sealed class SignedRankTestTests
{
    private const string Script = """
        import json, sys, numpy
        from scipy.stats import wilcoxon
        given = json.load(sys.stdin)
        one = wilcoxon(given["differences"], zero_method="wilcox", correction=False, mode=given["mode"])
        print(json.dumps({"statistic": float(one.statistic), "probability": float(one.pvalue)}))
        """;

    /// <summary>Differences of whole numbers have ties and zeros; of roots neither.</summary>
    public static TheoryData<string, double[]> Samples => new()
    {
        { "exact", [.. Enumerable.Range(1, 6).Select(place => Math.Sqrt(place))] },
        { "exact", [.. Enumerable.Range(1, 12).Select(place => Math.Sqrt(place) * (place % 3 == 0 ? -1 : 1))] },
        { "exact", [.. Enumerable.Range(1, 50).Select(place => Math.Sqrt(place) * (place % 7 < 3 ? -1 : 1))] },
        { "approx", [.. Enumerable.Range(1, 51).Select(place => Math.Sqrt(place) * (place % 7 < 3 ? -1 : 1))] },
        { "approx", [.. Enumerable.Range(1, 30).Select(place => (double)((place * 7 % 11) - 4))] },
        { "approx", [.. Enumerable.Range(1, 400).Select(place => (double)((place * place % 23) - 9))] },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Scipy_gives_the_same_statistic_and_probability(string mode, double[] differences)
    {
        var ours = SignedRankTest.Of(differences);

        var theirs = PythonJudge.Ask<Judged>("scipy", Script, new { differences, mode });

        ours.Exact.ShouldBe(mode == "exact");
        Math.Min(ours.PositiveRanks, ours.NegativeRanks).ShouldBe(theirs.Statistic, 1e-9);
        ours.Probability.ShouldBe(theirs.Probability, 1e-12);
    }

    [Fact]
    public void The_effect_is_1_where_one_side_wins_every_pair_and_nothing_is_decided_without_a_difference()
    {
        SignedRankTest.Of([0.1, 0.2, 0.4]).RankBiserial.ShouldBe(1);
        SignedRankTest.Of([-0.1, -0.2, 0]).RankBiserial.ShouldBe(-1);
        SignedRankTest.Of([-1, 2, -3, 4]).RankBiserial.ShouldBe(0.2, 1e-12);
        SignedRankTest.Of([0, 0, 0]).ShouldBe(new SignedRankTest(0, 3, 0, 0, 1, true));
    }

    private sealed record Judged(double Statistic, double Probability);
}
