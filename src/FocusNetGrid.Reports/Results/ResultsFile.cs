using System.Text.Json;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Text;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Results;

/// <summary>
/// The file of results that the audit reads: a JSON list with an object a row, <c>method</c> and any of <c>convention</c>, <c>source</c>, <c>parameters</c>,
/// <c>flops</c>, <c>precision</c>, <c>recall</c>, <c>specificity</c>, <c>accuracy</c>, <c>dice</c> and <c>jaccard</c>.
/// </summary>
public static class ResultsFile
{
    /// <summary>Numbers of programs are not rounded, but their last digits are noise of the summation.</summary>
    private const double Unrounded = 1e-9;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ResultsException">It is no such list, a field is unknown, or a value is impossible.</exception>
    public static async Task<ResultTable> ReadAsync(string path, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ResultsException(path, 0, "there is no such file; name a JSON list of results, such as a run's report/results.json.", exception);
        }

        return Parse(path, text);
    }

    /// <summary>Reads the text of a file; <paramref name="path"/> is for messages and for the table's name.</summary>
    /// <exception cref="ResultsException">It is no such list, a field is unknown, or a value is impossible.</exception>
    public static ResultTable Parse(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.GetArrayLength() == 0)
            {
                throw new ResultsException(path, 0, "a file of results is a JSON list with at least one row.");
            }

            var rounding = RoundingOf(document.RootElement);
            var rows = document.RootElement.EnumerateArray().Select((row, index) => new ResultsRowReader(path, index + 1, rounding).Read(row));
            return new ResultTable(NameOf(path), $"Results of {NameOf(path)}", "", [.. rows], []);
        }
        catch (JsonException exception)
        {
            throw new ResultsException(path, (int)(exception.LineNumber + 1 ?? 0), "this is not JSON; a file of results is a JSON list with an object a row.", exception);
        }
    }

    /// <summary>A run's results, a row a trial and convention. Scores that are not finite are left out.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="remark">Told of the source of every row; may be empty.</param>
    public static string Write(IReadOnlyList<ReportedTrial> trials, string remark = "")
    {
        var rows = trials.SelectMany(trial => new[]
        {
            RowOf(trial, remark, ScoreConvention.PerImage, trial.Evaluation.PerImage),
            RowOf(trial, remark, ScoreConvention.Pooled, trial.Evaluation.Pooled),
            RowOf(trial, remark, ScoreConvention.Keras, trial.Evaluation.Keras),
        });
        return JsonSerializer.Serialize(rows, ReportJson.Options) + '\n';
    }

    private static Dictionary<string, object> RowOf(ReportedTrial trial, string remark, ScoreConvention convention, Scores scores)
    {
        var row = new Dictionary<string, object>
        {
            ["method"] = trial.Title,
            ["convention"] = ScoreConventions.NameOf(convention),
            ["source"] = $"trial {trial.Result.TrialId}, {trial.Evaluation.Part} part{(remark.Length == 0 ? "" : $"; {remark}")}",
            ["parameters"] = trial.Result.Cost.TotalParameters,
        };
        (string Name, double Value)[] numbers =
        [
            ("flops", trial.MultiplyAdds ?? double.NaN), ("precision", scores.Precision), ("recall", scores.Recall), ("specificity", scores.Specificity),
            ("accuracy", scores.Accuracy), ("dice", scores.Dice), ("jaccard", scores.Jaccard),
        ];
        foreach (var (name, value) in numbers.Where(number => double.IsFinite(number.Value)))
        {
            row[name] = value;
        }

        return row;
    }

    /// <summary>The file's name, or that of the run or folder of results where the file is called as all are.</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (name != "results" || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder)
        {
            return name;
        }

        var owner = Path.GetFileName(folder) == "report" ? Path.GetFileName(Path.GetDirectoryName(folder)) : Path.GetFileName(folder);
        return string.IsNullOrEmpty(owner) ? name : owner;
    }

    /// <summary>The file's precision is that of its longest score: JSON drops trailing zeros, so a short one says nothing.</summary>
    private static double RoundingOf(JsonElement rows)
    {
        var decimals = rows.EnumerateArray()
            .Where(row => row.ValueKind == JsonValueKind.Object)
            .SelectMany(row => row.EnumerateObject())
            .Where(field => field.Value.ValueKind == JsonValueKind.Number)
            .Where(field => Quantities.TryParse(field.Name, out var quantity) && Quantities.IsScore(quantity))
            .Select(field => PrintedNumber.TryParse(field.Value.GetRawText(), out var number) ? number.Rounding : Unrounded);
        return Math.Max(Unrounded, decimals.DefaultIfEmpty(Unrounded).Min());
    }
}
