using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class SearchLabelsTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    public void Names_of_categories_are_whole_where_the_figure_has_room_for_them(int categories, int lines)
    {
        var names = DrawnText.AllOf(Slices.Draw("x", StudyOf(categories)).Svg).Where(text => text.Words.StartsWith("attention", StringComparison.Ordinal)).ToList();

        names.Select(name => name.Words).ShouldBe(Names(categories), ignoreOrder: true);
        names.DistinctBy(name => name.Box.Top).Count().ShouldBe(lines);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(90)]
    public void No_label_of_a_slice_covers_another_or_leaves_the_figure(int categories)
    {
        var texts = DrawnText.AllOf(Slices.Draw("x", StudyOf(categories)).Svg);

        DrawnText.Collisions(texts).ShouldBeEmpty();
        texts.ShouldAllBe(text => text.Box.Left >= 0 && text.Box.Right <= 720);
    }

    [Theory]
    [InlineData(20, " and as many again in the decoder")]
    [InlineData(90, "")]
    public void No_label_of_parallel_axes_covers_another(int categories, string ending) =>
        DrawnText.Collisions(DrawnText.AllOf(ParallelCoordinates.Draw("x", StudyOf(categories, ending)).Svg)).ShouldBeEmpty();

    /// <summary>Each name twice; the names' axis is the last before the score's.</summary>
    private static SearchStudy StudyOf(int categories, string ending = "") => new(
        "Dice",
        [new StudyParameter("training.batch", false), new StudyParameter("network", false)],
        [.. Names(categories, ending).SelectMany((name, index) => new[] { 8, 16 }.Select(batch =>
            new StudyPoint(name, [new StudyValue($"{batch}", batch), new StudyValue(name, null)], 0.7 + 0.2 * index / categories + 0.001 * batch)))]);

    private static IEnumerable<string> Names(int categories, string ending = "") => Enumerable.Range(1, categories).Select(index => $"attention-unet, widths {index:00}{ending}");
}
