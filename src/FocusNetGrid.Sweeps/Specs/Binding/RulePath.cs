using System.Text.Json;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Turns the member names of a rule, such as <c>Widths[1]</c>, into field paths, such as <c>widths[1]</c>.</summary>
internal static class RulePath
{
    /// <summary>The path and the record's field that it begins with.</summary>
    /// <exception cref="InvalidOperationException">The rule names a member that the record does not have.</exception>
    public static (string Path, FieldShape Field) Of(string member, RecordShape shape)
    {
        var root = Root(member);
        var field = shape.Fields.FirstOrDefault(known => known.MemberName == root || known.Name == root)
            ?? throw new InvalidOperationException($"A rule speaks of {member}, which is no field of its record.");
        var rest = member[root.Length..].Split('.').Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
        return (field.Name + (member.Length == root.Length ? "" : string.Join('.', rest)), field);
    }

    /// <summary>The first field of a path.</summary>
    public static string Root(string path) => path.Split('.', '[')[0];
}
