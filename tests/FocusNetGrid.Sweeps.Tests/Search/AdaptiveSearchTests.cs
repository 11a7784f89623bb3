using System.Text.Json;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Specs;

namespace FocusNetGrid.Sweeps.Tests.Search;

public sealed class AdaptiveSearchTests
{
    private const string Base = "name: a\ndata: synthetic\nnetwork: { name: focusnet++, dropout: 0.5 }\n";
    private const string Rates = "strategy: { name: tpe, trials: 60, startup: 8 }, space: { training.optimizer.learning-rate: { log: [1e-5, 1] } }";

    [Fact]
    public void A_sweep_begins_with_the_points_that_need_no_results()
    {
        var document = Read(Rates);

        document.Sweep.Configurations().Select(configuration => configuration.Trial).ShouldBe(Enumerable.Range(0, 8).Select(number => (int?)number));
        document.Sweep.Trials.ShouldBe(document.Adaptive!.Initial.Select(proposal => proposal.Configuration));
    }

    [Fact]
    public void A_search_that_does_not_learn_proposes_nothing_more() =>
        Read("strategy: { name: random, trials: 3 }, space: { network.dropout: { float: [0, 0.5] } }").Adaptive.ShouldBeNull();

    [Fact]
    public void Every_proposal_is_a_whole_configuration_and_the_search_ends_after_its_trials()
    {
        var proposals = Run(Read(Rates).Adaptive!, _ => 0.5);

        proposals.Count.ShouldBe(60);
        proposals.Select(proposal => proposal.Configuration.Trial).ShouldBe(Enumerable.Range(0, 60).Select(number => (int?)number));
        proposals.ShouldAllBe(proposal => proposal.Configuration.Network.Name == "focusnet++" && Rate(proposal) >= 1e-5 && Rate(proposal) <= 1);
    }

    [Fact]
    public void The_search_comes_near_what_scores_best()
    {
        var rates = Run(Read(Rates).Adaptive!, proposal => -Math.Abs(Math.Log10(Rate(proposal)) + 3)).Select(Rate).ToArray();

        rates[^20..].Count(rate => rate is > 1e-4 and < 1e-2).ShouldBeGreaterThan(12);
    }

    [Fact]
    public void Another_coordinator_that_knows_points_and_scores_proposes_the_same()
    {
        var proposals = Run(Read(Rates).Adaptive!, Rate)[..30];
        var stored = JsonSerializer.Serialize(proposals.Select(proposal => proposal.Point), SweepJson.Options);

        var elsewhere = Read(Rates).Adaptive!;
        var points = JsonSerializer.Deserialize<SearchPoint[]>(stored, SweepJson.Options)!;
        var next = elsewhere.Propose(points[..29], [.. proposals[..29].Select(proposal => (double?)Rate(proposal))]);

        next!.Point.ShouldBe(proposals[29].Point);
        next.Configuration.ShouldBe(proposals[29].Configuration);
        elsewhere.Restore(points[29], 29).ShouldBe(next.Configuration);
    }

    [Fact]
    public void Results_that_are_still_out_do_not_hold_the_search_up()
    {
        var search = Read(Rates).Adaptive!;
        var points = search.Initial.Select(proposal => proposal.Point).ToList();

        while (search.Propose(points, [0.5, null, double.NegativeInfinity]) is { } proposal)
        {
            points.Add(proposal.Point);
        }

        points.Count.ShouldBe(60);
        points.ShouldBeUnique();
    }

    [Fact]
    public void What_the_components_refuse_is_told_when_the_spec_is_read() =>
        Should.Throw<SpecException>(() => Read("strategy: { name: tpe, trials: 50 }, space: { network.dropout: { float: [0, 2] } }"))
            .Problems[0].ToString().ShouldMatch(@"spec\.yaml:4: search\.space\.network\.dropout: .* is out of range; expected from 0 to 0\.9");

    [Fact]
    public void What_the_components_refuse_later_is_passed_over()
    {
        // The first draws are within bounds by luck; every point beyond 0.9 is refused by the network.
        var search = Read("strategy: { name: tpe, trials: 40, startup: 1 }, space: { network.dropout: { float: [0, 1.2] } }").Adaptive!;

        Run(search, proposal => proposal.Configuration.Network.Options["dropout"]!.GetValue<double>()).ShouldAllBe(proposal =>
            proposal.Configuration.Network.Options["dropout"]!.GetValue<double>() <= 0.9);
    }

    [Fact]
    public void Points_that_train_alike_are_proposed_once() =>
        Run(Read("strategy: { name: tpe, trials: 9 }, space: { network: [focusnet++, { name: focusnet++, dropout: 0.2 }, { name: focusnet++ }, unet] }").Adaptive!, _ => 0)
            .Count.ShouldBe(2);

    [Fact]
    public void A_problem_that_only_the_data_shows_is_told_at_the_searched_field()
    {
        var document = Read(Rates);
        var proposal = document.Adaptive!.Propose([.. document.Adaptive.Initial.Select(initial => initial.Point)], [])!;

        document.Problem(proposal.Configuration, "training.optimizer.learning-rate", "too many").ToString()
            .ShouldBe("spec.yaml:4: search.space.training.optimizer.learning-rate: too many");
    }

    private static SpecDocument Read(string search) => Spec.Read($"{Base}search: {{ {search} }}\n");

    private static double Rate(Proposal proposal) => proposal.Configuration.Training.Optimizer.Options["learning-rate"]!.GetValue<double>();

    private static List<Proposal> Run(AdaptiveSearch search, Func<Proposal, double> score)
    {
        var proposals = search.Initial.ToList();
        while (search.Propose([.. proposals.Select(proposal => proposal.Point)], [.. proposals.Select(proposal => (double?)score(proposal))]) is { } next)
        {
            proposals.Add(next);
        }

        return proposals;
    }
}
