using TorchSharp.Utils;

namespace TorchSharp;

// Tensors over the memory of arrays: no copy is made, and both see each other's changes.
public static partial class torch
{
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        TensorFactory.RefuseNames(names);
        var own = ElementTypes.From(rawArray.GetType().GetElementType()!);
        var shape = Enumerable.Range(0, rawArray.Rank).Select(rawArray.GetLongLength).ToArray();
        return TensorFactory.Finish(TensorFactory.Share(rawArray, own, 0, shape), own, dtype, device, requires_grad);
    }

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>A flat tensor over <paramref name="count"/> elements of an array from <paramref name="offset"/> on.</summary>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        if (offset < 0 || offset >= rawArray.LongLength)
        {
            throw new ArgumentException($"invalid value for 'offset': {offset}");
        }

        var rest = rawArray.LongLength - offset;
        if (count > rest)
        {
            throw new IndexOutOfRangeException($"element count is too large: {count}");
        }

        var own = ElementTypes.From(rawArray.GetType().GetElementType()!);
        var tensor = TensorFactory.Share(rawArray, own, offset * own.ElementSize(), [count < 0 ? rest : count]);
        return TensorFactory.Finish(tensor, own, dtype, CPU, requires_grad);
    }
}
