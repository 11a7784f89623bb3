using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>A split as a file: the ids of every part, so that a division can be published, checked and used again.</summary>
public static class SplitFile
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Format = new(CanonicalJson.Options) { WriteIndented = true };

    /// <summary>The file's text: JSON with the version, the spec's split and the plan.</summary>
    public static string Write(SplitSpec spec, SplitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(new Content(Version, spec, plan.Parts, plan.Unused, plan.Notes), Format) + "\n";
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="fileName">The file as the user named it, for problems.</param>
    /// <exception cref="SpecException">It is not such a file, is of a newer version, or puts a case into two parts of one fold.</exception>
    public static (SplitSpec Spec, SplitPlan Plan) Read(string json, string fileName)
    {
        Content content;
        try
        {
            content = JsonSerializer.Deserialize<Content>(json, Format) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException error)
        {
            throw Problem(fileName, (int)(error.LineNumber + 1 ?? 0), error.Path is { Length: > 0 } path ? path : "split", $"not a split file: {error.Message}");
        }

        if (content.Version != Version)
        {
            throw Problem(fileName, 0, "version", $"{content.Version} is not a known version; expected {Version}, so use a newer focusnetgrid or make the split again");
        }

        foreach (var part in content.Parts)
        {
            var twice = part.Train.Concat(part.Validation).Concat(part.Test).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(ids => ids.Count() > 1);
            if (twice is not null)
            {
                throw Problem(fileName, 0, $"parts[{part.Fold}]", $"the case {twice.Key} comes twice; a case is in one part of a fold only");
            }
        }

        return (content.Split, new(content.Parts, content.Unused, content.Notes));
    }

    private static SpecException Problem(string file, int line, string field, string message) => new([new(file, line, field, message)]);

    private sealed record Content(
        int Version, SplitSpec Split, IReadOnlyList<SplitPart> Parts, IReadOnlyList<string> Unused, IReadOnlyList<string> Notes);
}
