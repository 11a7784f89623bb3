namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class TwentyMistakesTests
{
    /// <summary>Between them the two have a mistake in every section, as a spec has either trials or a search.</summary>
    [Theory]
    [InlineData("twenty-mistakes")]
    [InlineData("twenty-search-mistakes")]
    public void A_spec_with_more_than_twenty_mistakes_reports_every_one_with_its_line_and_a_remedy(string name)
    {
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.yaml"));
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.txt"));

        Spec.Problems(yaml).ShouldBe(expected);
    }
}
