using System.Text.Json;

namespace FocusNetGrid.Reports.Results;

/// <summary>Reads one row of a file of results.</summary>
/// <param name="file">For messages.</param>
/// <param name="number">The row's number, from 1, for messages.</param>
/// <param name="rounding">Half of the last decimal of the file's scores.</param>
internal sealed class ResultsRowReader(string file, int number, double rounding)
{
    public ResultRow Read(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw Problem("it is no object");
        }

        var source = Text(row, "source", $"row {number} of {Path.GetFileName(file)}");
        var values = new Dictionary<Quantity, ResultValue>();
        foreach (var field in row.EnumerateObject().Where(field => field.Name is not ("method" or "convention" or "source")))
        {
            var (quantity, value) = NumberOf(field);
            values[quantity] = new ResultValue(value, Quantities.IsScore(quantity) ? rounding : 0.5, ResultOrigin.Measured, source);
        }

        return new ResultRow(Method(row), "", Convention(row), values, new Dictionary<Quantity, ResultValue>(), "");
    }

    private (Quantity Quantity, double Value) NumberOf(JsonProperty field)
    {
        if (!Quantities.TryParse(field.Name, out var quantity))
        {
            throw Problem($"the field '{field.Name}' is unknown; known are method, convention, source, {Quantities.Names}");
        }

        if (field.Value.ValueKind != JsonValueKind.Number)
        {
            throw Problem($"{field.Name} is {field.Value.GetRawText()}, yet it must be a number");
        }

        var value = field.Value.GetDouble();
        var problem = Quantities.ProblemOf(quantity, value);
        return problem.Length == 0 ? (quantity, value) : throw Problem(problem);
    }

    private string Method(JsonElement row)
    {
        var method = Text(row, "method", "");
        return method.Length > 0 ? method : throw Problem("it names no method");
    }

    private ScoreConvention Convention(JsonElement row)
    {
        var name = Text(row, "convention", "unstated");
        return ScoreConventions.TryParse(name, out var convention)
            ? convention
            : throw Problem($"the convention '{name}' is unknown; known are {ScoreConventions.Names}");
    }

    private string Text(JsonElement row, string name, string otherwise)
    {
        if (!row.TryGetProperty(name, out var value))
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Problem($"{name} is {value.GetRawText()}, yet it must be text");
    }

    private ResultsException Problem(string problem) => new(file, 0, $"row {number}: {problem}.");
}
