namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class TwentyMistakesTests
{
    [Fact]
    public void A_spec_with_more_than_twenty_mistakes_reports_every_one_with_its_line_and_a_remedy()
    {
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "twenty-mistakes.yaml"));
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "twenty-mistakes.txt"));

        Spec.Problems(yaml).ShouldBe(expected);
    }
}
