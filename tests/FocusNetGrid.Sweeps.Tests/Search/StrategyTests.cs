using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Search.Strategies;

namespace FocusNetGrid.Sweeps.Tests.Search;

public sealed class StrategyTests
{
    private static readonly SearchParameter Batch = new("batch", new IntegerDomain(1, 3));
    private static readonly SearchParameter Network = new("network", Choice("unet", "focusnet++"));
    private static readonly SearchParameter Dropout = new("dropout", new RealDomain(0, 0.4, Points: 3), Expression.Parse("network == 'focusnet++'"));

    [Fact]
    public void A_grid_is_every_combination_with_the_last_parameter_fastest() =>
        All(Grid(Space([Batch, Network]))).ShouldBe(
        [
            "batch=1, network=unet", "batch=1, network=focusnet++", "batch=2, network=unet", "batch=2, network=focusnet++",
            "batch=3, network=unet", "batch=3, network=focusnet++",
        ]);

    [Fact]
    public void A_parameter_whose_condition_fails_is_not_searched() =>
        All(Grid(Space([Network, Dropout]))).ShouldBe(
            ["network=unet", "network=focusnet++, dropout=0", "network=focusnet++, dropout=0.2", "network=focusnet++, dropout=0.4"]);

    [Fact]
    public void Points_that_break_a_constraint_are_left_out() =>
        All(Grid(Space([Batch, Network], "batch < 3 or network == 'unet'", "batch != 1"))).ShouldBe(
            ["batch=2, network=unet", "batch=2, network=focusnet++", "batch=3, network=unet"]);

    [Fact]
    public void A_grid_goes_on_however_many_of_its_combinations_in_a_row_are_the_same_point()
    {
        var fields = Enumerable.Range(0, 4).Select(number => new SearchParameter($"field{number}", new IntegerDomain(1, 11), Expression.Parse("network == 'focusnet++'")));

        All(Grid(Space([Network, .. fields]))).Length.ShouldBe(1 + 11 * 11 * 11 * 11);
    }

    [Fact]
    public void A_random_search_of_a_finite_space_ends_when_every_point_was_tried_once() =>
        All(Random(Space([Network, Dropout]), 100)).Order(StringComparer.Ordinal).ShouldBe(
            ["network=focusnet++, dropout=0", "network=focusnet++, dropout=0.2", "network=focusnet++, dropout=0.4", "network=unet"]);

    [Fact]
    public void A_strategy_gives_the_same_points_from_the_same_seed_and_others_from_another()
    {
        var space = Space([new("rate", new RealDomain(1e-5, 1, IsLog: true)), Batch]);

        All(Random(space, 20, seed: 1)).ShouldBe(All(Random(space, 20, seed: 1)));
        All(Random(space, 20, seed: 2)).ShouldNotBe(All(Random(space, 20, seed: 1)));
    }

    [Fact]
    public void Constraints_that_nothing_fulfils_end_the_search() =>
        All(Random(Space([new("x", new RealDomain(0, 1))], "x > 2"), 5)).ShouldBeEmpty();

    // The hash of SciPy's qmc.Sobol(20, scramble=False).random(256) in units of 2 to the -32, as little-endian 32-bit numbers.
    [Fact]
    public void The_Sobol_sequence_is_the_one_that_SciPy_gives()
    {
        var bytes = SobolSequence.Numbers(20).Take(256).SelectMany(point => point.SelectMany(BitConverter.GetBytes)).ToArray();

        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe("4b7cbfe2a112d4cb925243dfd974b9db5a449d4f072d0adcd34725c213b2c705");
    }

    [Fact]
    public void A_shifted_Sobol_search_has_one_point_in_each_of_as_many_equal_stretches()
    {
        var space = Space([new("x", new IntegerDomain(0, 63)), new("y", new IntegerDomain(0, 63))]);
        var points = Run(new EnumeratedStrategy(space, SobolSequence.Of(space, seed: 5), 64), _ => 0).Select(observation => observation.Point).ToArray();

        points.Select(point => point.Changes[0].Value!.GetValue<long>()).Order().ShouldBe(Enumerable.Range(0, 64).Select(value => (long)value));
        points.Select(point => point.Changes[1].Value!.GetValue<long>()).Order().ShouldBe(Enumerable.Range(0, 64).Select(value => (long)value));
    }

    [Fact]
    public void Tpe_comes_closer_than_chance_in_as_many_trials()
    {
        var space = Space([new("rate", new RealDomain(1e-5, 1, IsLog: true)), new("size", new IntegerDomain(1, 100)), Network]);
        var seeds = Enumerable.Range(0, 10).ToArray();

        var byTpe = seeds.Average(seed => Run(new TpeStrategy(space, new() { Trials = 60, Seed = seed }), Score).Max(observation => observation.Score));
        var byChance = seeds.Average(seed => Run(Random(space, 60, seed), Score).Max(observation => observation.Score));

        byTpe.ShouldBeGreaterThan(byChance / 3);
    }

    [Fact]
    public void Tpe_proposes_by_what_it_is_told_alone()
    {
        var space = Space([Network, Dropout, Batch]);
        var first = Run(new TpeStrategy(space, new() { Trials = 12, Startup = 3 }), Fewest);

        var again = new TpeStrategy(space, new() { Trials = 12, Startup = 3 });
        var proposed = first.Select(observation => observation.Point).ToArray();
        again.Propose(proposed[..7], [.. first.Take(7)]).ShouldBe(proposed[7]);
    }

    [Fact]
    public void Tpe_of_a_finite_space_tries_every_point_once_and_ends() =>
        All(new TpeStrategy(Space([Network, Dropout, Batch]), new() { Trials = 1000, Startup = 3 })).Length.ShouldBe(12);

    [Fact]
    public void A_trial_that_failed_does_not_stop_Tpe() =>
        Run(new TpeStrategy(Space([new("x", new RealDomain(0, 1))]), new() { Trials = 30 }), _ => double.NegativeInfinity).Count.ShouldBe(30);

    private static double Score(SearchPoint point)
    {
        var rate = Math.Log10(point.Changes[0].Value!.GetValue<double>());
        var size = point.Changes[1].Value!.GetValue<long>();
        return -Math.Pow(rate + 3, 2) - Math.Pow((size - 30) / 20.0, 2) - (point.Changes[2].Value!.GetValue<string>() == "unet" ? 1 : 0);
    }

    private static double Fewest(SearchPoint point) => -point.Changes.Count;

    private static SearchSpace Space(SearchParameter[] parameters, params string[] constraints) =>
        new(parameters, [.. constraints.Select(Expression.Parse)], _ => null);

    private static ChoiceDomain Choice(params string[] values) => new([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);

    private static EnumeratedStrategy Grid(SearchSpace space) => new(space, GridSequence.Of(space), int.MaxValue, patience: int.MaxValue);

    private static EnumeratedStrategy Random(SearchSpace space, int trials, int seed = 0) => new(space, RandomSequence.Of(space, seed), trials);

    private static string[] All(ISearchStrategy strategy) => [.. Run(strategy, _ => 0).Select(observation => string.Join(", ", observation.Point.Changes))];

    private static List<Observation> Run(ISearchStrategy strategy, Func<SearchPoint, double> score)
    {
        var observations = new List<Observation>();
        while (strategy.Propose([.. observations.Select(observation => observation.Point)], observations) is { } point)
        {
            observations.Add(new(point, score(point)));
        }

        return observations;
    }
}
