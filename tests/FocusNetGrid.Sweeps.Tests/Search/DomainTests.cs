using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Tests.Search;

public sealed class DomainTests
{
    private static readonly Domain[] Domains =
    [
        new ChoiceDomain([JsonValue.Create("a"), new JsonArray(1, 2), JsonValue.Create(3)]),
        new IntegerDomain(2, 11, 3),
        new IntegerDomain(4, 64, IsLog: true),
        new RealDomain(0, 0.5, Points: 6),
        new RealDomain(1e-4, 1e-2, IsLog: true, Points: 5),
    ];

    [Fact]
    public void Items_are_the_values_in_rising_order()
    {
        Values(Domains[1]).ShouldBe(["2", "5", "8", "11"]);
        Values(Domains[3]).ShouldBe(["0", "0.1", "0.2", "0.3", "0.4", "0.5"]);
        Values(Domains[4]).ShouldBe(["0.0001", "0.000316228", "0.001", "0.00316228", "0.01"]);
    }

    [Fact]
    public void A_value_laid_out_and_read_back_is_the_same()
    {
        foreach (var domain in Domains)
        {
            var items = Enumerable.Range(0, domain.Count!.Value).Select(domain.Item).ToArray();
            items.Select(item => domain.At(domain.PlaceOf(item))?.ToJsonString()).ShouldBe(items.Select(item => item?.ToJsonString()));
        }
    }

    [Fact]
    public void Places_at_the_ends_give_the_limits()
    {
        foreach (var domain in Domains)
        {
            domain.At(0)!.ToJsonString().ShouldBe(domain.Item(0)!.ToJsonString());
            domain.At(1 - 1e-12)!.ToJsonString().ShouldBe(domain.Item(domain.Count!.Value - 1)!.ToJsonString());
        }
    }

    [Fact]
    public void A_logarithmic_continuum_gives_each_factor_of_ten_the_same_stretch() =>
        new[] { 0, 0.25, 0.5, 0.75 }.Select(place => new RealDomain(1e-5, 1e-1, IsLog: true).At(place)!.ToJsonString())
            .ShouldBe(["1E-05", "0.0001", "0.001", "0.01"]);

    [Fact]
    public void A_logarithmic_whole_number_gives_each_doubling_about_the_same_stretch()
    {
        var domain = new IntegerDomain(4, 64, IsLog: true);
        var values = Enumerable.Range(0, 1000).Select(index => domain.At(index / 1000.0)!.GetValue<long>()).ToArray();

        values.Count(value => value < 16).ShouldBeInRange(450, 550);
        values.Distinct().Count().ShouldBe(61);
    }

    private static string[] Values(Domain domain) => [.. Enumerable.Range(0, domain.Count!.Value).Select(index => domain.Item(index)!.ToJsonString())];
}
