using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TorchSharp.Native;

/// <summary>
/// Calls libtorch's operators by name. A name is that of the schema without its namespace, with the overload behind a point: <c>relu</c>, <c>add.Tensor</c>.
/// The native library's own operators bear their namespace.
/// Trailing arguments that are left out take the schema's defaults.
/// </summary>
internal static unsafe class Dispatcher
{
    private const int FewWords = 64;
    private static readonly ConcurrentDictionary<string, nint> Operators = new();

    /// <summary>An operator with one tensor for a result.</summary>
    internal static torch.Tensor Call(string name, params ReadOnlySpan<Arg> arguments)
    {
        NativeValue result = default;
        Invoke(name, arguments, new Span<NativeValue>(ref result));
        return new torch.Tensor((nint)result.Value);
    }

    /// <summary>An operator that changes its first argument and returns it.</summary>
    internal static torch.Tensor Update(string name, params ReadOnlySpan<Arg> arguments)
    {
        NativeValue result = default;
        Invoke(name, arguments, new Span<NativeValue>(ref result));
        NativeMethods.ts_tensor_free((nint)result.Value);
        return Unsafe.As<torch.Tensor>(arguments[0].Reference!);
    }

    /// <summary>An operator without a result.</summary>
    internal static void Run(string name, params ReadOnlySpan<Arg> arguments) => Invoke(name, arguments, []);

    /// <summary>An operator with two tensors for a result.</summary>
    internal static (torch.Tensor First, torch.Tensor Second) CallPair(string name, params ReadOnlySpan<Arg> arguments)
    {
        Span<NativeValue> results = stackalloc NativeValue[2];
        Invoke(name, arguments, results);
        return (Tensor(results[0]), Tensor(results[1]));
    }

    /// <summary>An operator with three tensors for a result.</summary>
    internal static (torch.Tensor First, torch.Tensor Second, torch.Tensor Third) CallTriple(string name, params ReadOnlySpan<Arg> arguments)
    {
        Span<NativeValue> results = stackalloc NativeValue[3];
        Invoke(name, arguments, results);
        return (Tensor(results[0]), Tensor(results[1]), Tensor(results[2]));
    }

    /// <summary>An operator with a list of tensors for a result.</summary>
    internal static torch.Tensor[] CallList(string name, params ReadOnlySpan<Arg> arguments)
    {
        Span<NativeValue> few = stackalloc NativeValue[16];
        var count = Invoke(name, arguments, few);
        var tensors = new torch.Tensor[count];
        for (var i = 0; i < Math.Min(count, few.Length); i++)
        {
            tensors[i] = Tensor(few[i]);
        }

        if (count > few.Length)
        {
            Span<NativeValue> rest = new NativeValue[count - few.Length];
            fixed (NativeValue* target = rest)
            {
                NativeMethods.ts_overflow(target);
            }

            for (var i = 0; i < rest.Length; i++)
            {
                tensors[few.Length + i] = Tensor(rest[i]);
            }
        }

        return tensors;
    }

    /// <summary>An operator with a number or a truth value for a result.</summary>
    internal static Scalar CallScalar(string name, params ReadOnlySpan<Arg> arguments)
    {
        Span<NativeValue> results = stackalloc NativeValue[2];
        Invoke(name, arguments, results);
        return Scalar.FromNative(results);
    }

    private static torch.Tensor Tensor(NativeValue value) => new((nint)value.Value);

    [SkipLocalsInit]
    private static int Invoke(string name, ReadOnlySpan<Arg> arguments, Span<NativeValue> results)
    {
        var words = 0;
        foreach (ref readonly var argument in arguments)
        {
            words += argument.Words;
        }

        var scratch = words <= FewWords ? stackalloc long[FewWords] : new long[words];
        var packed = stackalloc NativeValue[arguments.Length];
        int count;
        fixed (long* memory = scratch)
        fixed (NativeValue* target = results)
        {
            var next = memory;
            for (var i = 0; i < arguments.Length; i++)
            {
                packed[i] = arguments[i].Pack(ref next);
            }

            count = NativeMethods.ts_call(Find(name), packed, arguments.Length, target, results.Length);
        }

        foreach (ref readonly var argument in arguments)
        {
            GC.KeepAlive(argument.Reference);
        }

        Failure.ThrowIfNegative(count);
        return count;
    }

    private static nint Find(string name) => Operators.TryGetValue(name, out var found) ? found : Operators.GetOrAdd(name, Resolve);

    private static nint Resolve(string name)
    {
        if (name.Contains("::", StringComparison.Ordinal))
        {
            return Failure.ThrowIfNull(NativeMethods.ts_operator(name, ""));
        }

        var point = name.IndexOf('.', StringComparison.Ordinal);
        return Failure.ThrowIfNull(point < 0
            ? NativeMethods.ts_operator("aten::" + name, "")
            : NativeMethods.ts_operator("aten::" + name[..point], name[(point + 1)..]));
    }
}
