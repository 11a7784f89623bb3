using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Tests.Statistics;

public sealed class MeanRanksTests
{
    [Fact]
    public void Equal_scores_share_their_ranks_as_scipys_do()
    {
        double[][] scores = [[.. Scores(3)], [.. Scores(5)], [.. Scores(7)], [.. Scores(5)]];
        const string Script = """
            import json, sys, numpy
            from scipy.stats import rankdata
            print(json.dumps(rankdata(-numpy.array(json.load(sys.stdin)), axis=0).mean(axis=1).tolist()))
            """;

        var theirs = PythonJudge.Ask<double[]>("scipy", Script, scores);

        MeanRanks.Of(scores).Zip(theirs).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void The_best_everywhere_has_rank_1() => MeanRanks.Of([[0.5, 0.5], [0.9, 0.8], [0.5, 0.1]]).ShouldBe([2.25, 1, 2.75]);

    [Fact]
    public void A_score_that_is_missing_is_refused() => Should.Throw<ArgumentException>(() => MeanRanks.Of([[0.5, 0.5], [0.9]]));

    private static IEnumerable<double> Scores(int factor) => Enumerable.Range(1, 20).Select(image => image * factor % 4 / 4.0);
}
