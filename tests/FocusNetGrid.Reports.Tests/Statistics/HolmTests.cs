using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Tests.Statistics;

public sealed class HolmTests
{
    [Fact]
    public void Corrections_are_those_of_the_textbook()
    {
        double[] expected = [0.03, 0.06, 0.06, 0.02];

        var corrected = Holm.Correct([0.01, 0.04, 0.03, 0.005]);

        corrected.Count.ShouldBe(expected.Length);
        corrected.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void A_step_down_written_with_numpy_gives_the_same()
    {
        double[] given = [.. Enumerable.Range(1, 36).Select(place => place * 29 % 37 / 400.0)];
        const string Script = """
            import json, sys, numpy
            p = numpy.array(json.load(sys.stdin)); order = p.argsort(kind="stable"); n = len(p)
            steps = numpy.maximum.accumulate(numpy.minimum(1, (n - numpy.arange(n)) * p[order]))
            out = numpy.empty(n); out[order] = steps
            print(json.dumps(out.tolist()))
            """;

        var theirs = PythonJudge.Ask<double[]>("numpy", Script, given);

        Holm.Correct(given).Zip(theirs).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void None_exceeds_1_and_none_is_asked_of_nothing()
    {
        Holm.Correct([0.9, 0.8, 1]).ShouldBe([1, 1, 1]);
        Holm.Correct([]).ShouldBeEmpty();
    }
}
