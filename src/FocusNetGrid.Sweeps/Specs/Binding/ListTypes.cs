using System.Collections.Immutable;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The list types that option records may use: arrays, the interfaces that an array has, <c>List</c> and <c>ImmutableArray</c>.</summary>
internal static class ListTypes
{
    /// <summary>The type of the items, or null if it is not a list's type.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        if (!type.IsGenericType || type.GetGenericArguments() is not [var element])
        {
            return null;
        }

        var isList = type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            || type.IsAssignableFrom(element.MakeArrayType()) || type == typeof(List<>).MakeGenericType(element);
        return isList ? element : null;
    }

    /// <summary>A list of that type with these items.</summary>
    public static object Create(Type type, Type element, IReadOnlyList<object?> items)
    {
        var array = Array.CreateInstance(element, items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            array.SetValue(items[index], index);
        }

        if (type.IsAssignableFrom(array.GetType()))
        {
            return array;
        }

        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create)
                && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(element).Invoke(null, [array])!
            : Activator.CreateInstance(type, array)!;
    }
}
