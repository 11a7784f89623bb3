using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Orleans.Copying;

/// <summary>Makes an object of the same type and copies the given fields into it; all others keep what the constructor gives them.</summary>
internal sealed class MemberCopier : Copier
{
    private readonly bool _isClass;
    private readonly Func<object> _new;
    private readonly Lazy<Action<object, object, CopyContext>> _copy;

    internal MemberCopier(Type type, IReadOnlyList<FieldInfo> fields, Func<FieldInfo, Copier> copierOf)
    {
        _isClass = type.IsClass;
        var constructor = _isClass ? type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) : null;
        _new = constructor is null
            ? () => RuntimeHelpers.GetUninitializedObject(type)
            : Expression.Lambda<Func<object>>(Expression.New(constructor)).Compile();

        // A type that contains itself finds this copier before its own fields are looked at.
        _copy = new(() => Compile(type, fields, [.. fields.Select(copierOf)]));
    }

    internal override object Copy(object value, CopyContext context)
    {
        if (_isClass && context.Find(value) is { } copied)
        {
            return copied;
        }

        var copy = _new();
        if (_isClass)
        {
            context.Record(value, copy);
        }

        _copy.Value(value, copy, context);
        return copy;
    }

    // In IL, because expressions refuse to write read-only fields.
    private static Action<object, object, CopyContext> Compile(Type type, IReadOnlyList<FieldInfo> fields, Copier[] copiers)
    {
        var method = new DynamicMethod($"Copy{type.Name}", null, [typeof(Copier[]), typeof(object), typeof(object), typeof(CopyContext)], typeof(MemberCopier).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        var cast = type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(cast, type);
            if (!copiers[i].IsShallow)
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Ldelem_Ref);
            }

            il.Emit(OpCodes.Ldarg_1);
            il.Emit(cast, type);
            il.Emit(OpCodes.Ldfld, field);
            if (!copiers[i].IsShallow)
            {
                il.Emit(OpCodes.Box, field.FieldType);
                il.Emit(OpCodes.Ldarg_3);
                il.Emit(OpCodes.Call, typeof(Copier).GetMethod(nameof(CopyOrNull), BindingFlags.Instance | BindingFlags.NonPublic)!);
                il.Emit(OpCodes.Unbox_Any, field.FieldType);
            }

            il.Emit(OpCodes.Stfld, field);
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, object, CopyContext>>(copiers);
    }
}
