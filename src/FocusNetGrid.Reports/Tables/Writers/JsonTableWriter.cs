using System.Text.Json.Nodes;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Tables.Writers;

/// <summary>An object with caption, columns, rows and notes; numbers are unrounded, a missing value is null, a diverged one the word NaN.</summary>
internal sealed class JsonTableWriter : ITableWriter
{
    public string Format => "json";

    public string Extension => ".json";

    public void Write(ReportTable table, TextWriter output)
    {
        output.Write(ToNode(table).ToJsonString(ReportJson.Options));
        output.Write('\n');
    }

    /// <summary>The table as a part of a larger document.</summary>
    public static JsonObject ToNode(ReportTable table)
    {
        var flat = FlatTable.Of(table);
        return new JsonObject
        {
            ["name"] = table.Name,
            ["caption"] = table.Caption,
            ["columns"] = new JsonArray([.. table.Columns.Select(column => new JsonObject { ["key"] = column.Key, ["title"] = column.FullTitle })]),
            ["rows"] = new JsonArray([.. flat.Rows.Select(row => RowOf(flat.Keys, row))]),
            ["notes"] = new JsonArray([.. table.Notes.Select(note => JsonValue.Create(note))]),
        };
    }

    private static JsonObject RowOf(IReadOnlyList<string> keys, IReadOnlyList<CellValue> values) =>
        new(keys.Zip(values, (key, value) => KeyValuePair.Create<string, JsonNode?>(key, NodeOf(value))));

    private static JsonValue? NodeOf(CellValue value) => value switch
    {
        { IsNumber: true } => JsonValue.Create(value.Number),
        { Text: "" } => null,
        _ => JsonValue.Create(value.Text),
    };
}
