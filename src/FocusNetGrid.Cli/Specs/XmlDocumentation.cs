using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Specs;

/// <summary>The words that the code has for its records and properties, from the XML files that the compiler leaves beside the assemblies.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> _read = [];

    /// <summary>The summary of a type or property on one line; empty where it has none.</summary>
    /// <exception cref="RunException">The installation has no such files.</exception>
    public string SummaryOf(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        if (!_read.TryGetValue(type.Assembly, out var members))
        {
            _read.Add(type.Assembly, members = Read(type.Assembly));
        }

        var id = member is Type ? $"T:{NameOf(type)}" : $"P:{NameOf(type)}.{member.Name}";
        return members.TryGetValue(id, out var found) && found.Element("summary") is { } summary ? Space().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim() : "";
    }

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value)
            : throw new RunException(file, "is missing: this installation came without its documentation; docs/spec.md has the same");
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    /// <summary>References are told by the last part of their names; a property as a spec spells it.</summary>
    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference => Last(reference.Attribute("cref")?.Value ?? reference.Attribute("langword")?.Value ?? reference.Attribute("name")!.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string Last(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? JsonNamingPolicy.KebabCaseLower.ConvertName(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
