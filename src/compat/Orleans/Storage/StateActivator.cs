using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Storage;

/// <summary>Makes the state of a grain that storage does not know yet.</summary>
internal static class StateActivator
{
    internal static T Create<T>()
    {
        var type = typeof(T);
        if (type.IsValueType || type.IsAbstract || type.IsArray || type == typeof(string))
        {
            return default!;
        }

        var constructor = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        return (T)(constructor?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(type));
    }
}
