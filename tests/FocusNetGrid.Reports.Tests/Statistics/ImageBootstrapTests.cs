using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Tests.Statistics;

public sealed class ImageBootstrapTests
{
    private static readonly double[] Values = [.. Enumerable.Range(1, 130).Select(image => 1 - Math.Pow(image * 37 % 131 / 131.0, 3))];

    [Fact]
    public void Quantiles_are_numpys()
    {
        var replicates = ImageBootstrap.For(Values.Length, replicates: 999).MeansOf(Values);
        const string Script = "import json, sys, numpy; print(json.dumps(numpy.quantile(json.load(sys.stdin), [0.025, 0.975]).tolist()))";

        var theirs = PythonJudge.Ask<double[]>("numpy", Script, replicates);

        var ours = Interval.OfReplicates(replicates);
        (ours.Low, ours.High).ShouldBe((theirs[0], theirs[1]));
    }

    [Fact]
    public void Scipys_percentile_bootstrap_agrees_within_the_noise_of_its_draws()
    {
        const string Script = """
            import json, sys, numpy
            from scipy.stats import bootstrap
            one = bootstrap((numpy.array(json.load(sys.stdin)),), numpy.mean, n_resamples=20000, method="percentile", random_state=1)
            print(json.dumps([float(one.confidence_interval.low), float(one.confidence_interval.high), float(one.standard_error)]))
            """;

        var theirs = PythonJudge.Ask<double[]>("scipy", Script, Values);

        var ours = Interval.OfReplicates(ImageBootstrap.For(Values.Length).MeansOf(Values));
        ours.Low.ShouldBe(theirs[0], 0.06 * theirs[2]);
        ours.High.ShouldBe(theirs[1], 0.06 * theirs[2]);
    }

    [Fact]
    public void The_same_images_are_drawn_for_every_network_and_at_every_call()
    {
        var first = ImageBootstrap.For(5, replicates: 50);
        var sums = first.SumsOf([1, 10, 100, 1000, 10000]);

        first.SumsOf([2, 20, 200, 2000, 20000]).ShouldBe(sums.Select(sum => 2 * sum));
        ImageBootstrap.For(5, replicates: 50).SumsOf([1, 10, 100, 1000, 10000]).ShouldBe(sums);
        sums.Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Draws_that_are_made_anew_for_each_statistic_are_those_that_would_be_kept()
    {
        var anew = ImageBootstrap.For(Values.Length, replicates: 99, mostKept: 0);
        var kept = ImageBootstrap.For(Values.Length, replicates: 99).SumsOf(Values);

        anew.SumsOf(Values).ShouldBe(kept);
        anew.SumsOf(Values).ShouldBe(kept);
    }

    [Fact]
    public void Draws_of_many_images_take_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = ImageBootstrap.For(10_000);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Values_of_other_images_are_refused() => Should.Throw<ArgumentException>(() => ImageBootstrap.For(5, 1).SumsOf([1, 2]));
}
