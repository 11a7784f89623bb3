using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Tests.Paper;

public sealed class PaperTableReaderTests
{
    private const string Good = """
        table: t
        title: A table
        data: isic2018
        convention: unstated
        units: { parameters: 1e6 }
        sources:
          own: { origin: measured, text: here }
        rows:
          - method: A
            network: unet
            source: own
            printed: { parameters: "7.80", dice: "0.9" }
        claims:
          - { text: best, kind: best, quantity: dice, method: A }
        """;

    [Fact]
    public void Values_come_in_units_of_one_with_the_rounding_that_their_decimals_leave()
    {
        var row = Read(Good).Rows.Single();

        row[Quantity.Parameters].Value.ShouldBe(7_800_000, 1e-6);
        row[Quantity.Parameters].Rounding.ShouldBe(5_000, 1e-6);
        row[Quantity.Dice].Rounding.ShouldBe(0.05, 1e-12);
        row[Quantity.Dice].Source.ShouldBe("here");
    }

    [Theory]
    [InlineData("dice: \"0.9\"", "dise: \"0.9\"", "t.yaml:12: 'dise' is no quantity; known are parameters, flops, precision, recall, specificity, accuracy, dice, jaccard.")]
    [InlineData("\"0.9\"", "\"90.1\"", "t.yaml:12: dice is 90.1, yet scores lie between 0 and 1.")]
    [InlineData("\"0.9\"", "\"9e-1\"", "t.yaml:12: '9e-1' is no number in plain decimal notation.")]
    [InlineData("source: own", "source: mine", "t.yaml:11: 'mine' is none of the table's sources; they are own.")]
    [InlineData("    source: own\n", "", "t.yaml:9: the field 'source' must be given, as text.")]
    [InlineData("title:", "titel:", "t.yaml:2: the field 'titel' is unknown here; known are table, title, paper, data, convention, units, sources, rows, claims.")]
    [InlineData("convention: unstated", "convention: mean", "t.yaml:4: 'mean' is no convention; known are unstated, per-image, pooled, keras.")]
    [InlineData("origin: measured", "origin: guessed", "t.yaml:7: 'guessed' is no origin; known are measured, retrained, counted, cited, unstated.")]
    [InlineData("method: A }", "method: B }", "t.yaml:14: no row 'B' of the table has dice.")]
    [InlineData("kind: best", "kind: worst", "t.yaml:14: 'worst' is no kind of claim; known are best, percent-higher, times-fewer, better-than, fewer-than.")]
    public void A_mistake_is_told_with_its_line_and_what_would_be_right(string right, string wrong, string message) =>
        Should.Throw<ResultsException>(() => Read(Good.Replace(right, wrong))).Message.ShouldBe(message);

    [Fact]
    public void Text_that_is_no_yaml_is_told_with_its_line() =>
        Should.Throw<ResultsException>(() => Read("table: t\ntitle: [}\n")).Message.ShouldStartWith("t.yaml:2: this is not YAML");

    [Fact]
    public void Every_number_of_the_papers_tables_is_there_with_a_source()
    {
        PaperTables.Table1.Rows.Sum(row => row.Values.Count).ShouldBe(36);
        PaperTables.Table2.Rows.Sum(row => row.Values.Count).ShouldBe(12);
        PaperTables.Table3.Rows.Sum(row => row.Values.Count).ShouldBe(20);
        PaperTables.All.SelectMany(table => table.Rows).SelectMany(row => row.Values.Values).ShouldAllBe(value => value.Source.Length > 0);
    }

    private static ResultTable Read(string text)
    {
        using var reader = new StringReader(text);
        return PaperTableReader.Read("t.yaml", reader);
    }
}
