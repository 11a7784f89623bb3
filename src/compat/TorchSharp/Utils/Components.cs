using System.Reflection;

namespace TorchSharp.Utils;

/// <summary>The fields of a module that may hold parts of it.</summary>
internal static class Components
{
    /// <summary>All instance fields, those of the type itself before those of its base types, with the names of their components.</summary>
    internal static IEnumerable<(string Name, FieldInfo Field)> Of(Type type)
    {
        var seen = new HashSet<string>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (seen.Add(field.Name))
                {
                    yield return (field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name, field);
                }
            }
        }
    }
}
