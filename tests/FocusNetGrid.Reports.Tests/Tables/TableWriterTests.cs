using System.Text.Json.Nodes;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Tests.Tables;

public sealed class TableWriterTests
{
    public static TheoryData<string> Formats => [.. TableWriters.All.Select(writer => writer.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_writes_the_text_that_was_looked_at(string format)
    {
        var writer = TableWriters.All.Single(writer => writer.Format == format);

        var text = writer.WriteText(Samples.Table);

        text.ShouldBeGolden("sample" + writer.Extension);
    }

    [Fact]
    public void Json_carries_the_numbers_unrounded_and_nothing_for_what_is_missing()
    {
        var table = JsonNode.Parse(TableWriters.Json.WriteText(Samples.Table))!;

        table["rows"]![0]!["dice"]!.GetValue<double>().ShouldBe(0.88594);
        table["rows"]![0]!["jaccardHigh"]!.GetValue<double>().ShouldBe(0.84);
        table["rows"]![2]!["parameters"].ShouldBeNull();
        table["rows"]![2]!["dice"]!.GetValue<string>().ShouldBe("NaN");
    }

    [Fact]
    public void Csv_keeps_a_spreadsheet_from_taking_a_title_for_a_formula_but_leaves_negative_numbers()
    {
        var lines = TableWriters.Csv.WriteText(Samples.Table).Split('\n');

        lines[2].ShouldStartWith("\"'=U-Net");
        lines[2].ShouldEndWith(",-0.25");
    }

    [Fact]
    public void The_best_number_of_a_column_is_emphasised_and_a_diverged_one_never_is()
    {
        var emphasised = Samples.Table.Rows.Select(row => row[2].Emphasised);

        emphasised.ShouldBe([true, false, false]);
    }

    [Fact]
    public void A_column_that_a_table_lacks_cannot_be_selected() =>
        Should.Throw<ArgumentException>(() => Samples.Table.Select("x", "x", ["dice", "dize"])).Message.ShouldContain("'dize'");
}
