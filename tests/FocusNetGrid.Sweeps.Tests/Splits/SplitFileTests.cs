using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Tests.Splits;

public sealed class SplitFileTests
{
    private static readonly SplitSpec Split = new() { Folds = 2, Repeats = 2, Stratify = Stratification.Foreground };

    private static readonly SplitCase[] Cases = [.. Enumerable.Range(0, 9).Select(index => new SplitCase($"ä {index}", index / 9.0))];

    [Fact]
    public void A_written_split_reads_as_the_same_spec_and_plan()
    {
        var plan = SplitPlanner.Plan(Split, Cases);

        SplitFile.Read(SplitFile.Write(Split, plan), "split.json").ShouldBe((Split, plan));
    }

    [Fact]
    public void A_file_cut_short_is_told_with_its_line()
    {
        var text = SplitFile.Write(Split, SplitPlanner.Plan(Split, Cases));

        var problem = Problem(text[..(text.Length / 2)]);

        problem.Line.ShouldBeGreaterThan(1);
        problem.Message.ShouldStartWith("not a split file");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":1,"split":{"seed":"x"},"parts":[],"unused":[],"notes":[]}""")]
    public void What_is_no_split_is_refused(string json) => Problem(json).Message.ShouldStartWith("not a split file");

    [Fact]
    public void A_newer_version_is_refused() =>
        Problem("""{"version":2,"split":{},"parts":[],"unused":[],"notes":[]}""").Message.ShouldStartWith("2 is not a known version");

    [Fact]
    public void A_case_that_is_trained_on_and_held_out_is_refused() =>
        Problem("""{"version":1,"split":{},"parts":[{"fold":0,"train":["a"],"validation":["b"],"test":["a"]}],"unused":[],"notes":[]}""")
            .ToString().ShouldBe("split.json: parts[0]: the case a comes twice; a case is in one part of a fold only");

    private static SpecProblem Problem(string json) =>
        Should.Throw<SpecException>(() => SplitFile.Read(json, "split.json")).Problems.ShouldHaveSingleItem();
}
