using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Reads and writes a CPU tensor's elements through its strides. Convenient, not fast: see <see cref="torch.Tensor.bytes"/>.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly T* first;
    private readonly long[] shape;
    private readonly long[] strides;
    private torch.Tensor? tensor;

    internal TensorAccessor(torch.Tensor tensor)
    {
        this.tensor = tensor;
        shape = tensor.shape;
        strides = tensor.stride();
        first = (T*)tensor.DataPointer();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    /// <summary>By one running number, or by one index a dimension.</summary>
    public T this[params long[] indices]
    {
        get => first[Offset(indices)];
        set => first[Offset(indices)] = value;
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>An array with the tensor's dimensions; a scalar gives one element.</summary>
    public Array ToNDArray()
    {
        var lengths = shape.Length == 0 ? [1] : shape;
        var array = Array.CreateInstance(typeof(T), lengths);
        var indices = new long[lengths.Length];
        for (long i = 0; i < Count; i++)
        {
            var rest = i;
            for (var d = lengths.Length - 1; d >= 0; d--)
            {
                (rest, indices[d]) = Math.DivRem(rest, lengths[d]);
            }

            array.SetValue(first[Offset(i)], indices);
        }

        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (var i = tensorIndex; i < Count && arrayIndex < array.Length; i++, arrayIndex++)
        {
            array[arrayIndex] = first[Offset(i)];
        }
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (var i = tensorIndex; i < Count && arrayIndex < array.Length; i++, arrayIndex++)
        {
            first[Offset(i)] = array[arrayIndex];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets go of the tensor.</summary>
    public void Dispose() => tensor = null;

    private long Offset(long[] indices)
    {
        if (indices.Length == 1)
        {
            return indices[0] >= 0 && indices[0] < Count ? Offset(indices[0]) : throw new IndexOutOfRangeException($"{indices[0]} is not an element of {Count}.");
        }

        long offset = 0;
        for (var d = 0; d < shape.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= shape[d])
            {
                throw new IndexOutOfRangeException($"{indices[d]} >= {shape[d]} in dimension {d}.");
            }

            offset += indices[d] * strides[d];
        }

        return offset;
    }

    private long Offset(long index)
    {
        ObjectDisposedException.ThrowIf(tensor is null, this);
        long offset = 0;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            (index, var along) = Math.DivRem(index, shape[d]);
            offset += along * strides[d];
        }

        return offset;
    }
}
