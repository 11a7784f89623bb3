namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place of an index expression: a number, a range, a mask, a new dimension or all that are left.</summary>
    public struct TensorIndex
    {
        public static TensorIndex Ellipsis = new() { Part = Kind.Ellipsis };
        public static TensorIndex None = new() { Part = Kind.None };
        public static TensorIndex Null = new() { Part = Kind.None };
        public static TensorIndex Colon = Slice();

        internal enum Kind
        {
            None,
            Single,
            Ellipsis,
            Bool,
            Tensor,
            Slice,
        }

        internal Kind Part { get; private init; }

        internal long? Start { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Mask { get; private init; }

        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>Only there to steer the choice of overloads.</summary>
        public static implicit operator Tensor(TensorIndex value) => throw new InvalidOperationException("A TensorIndex does not become a Tensor.");

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { Part = Kind.Slice, Start = start, Stop = stop, Step = step };

        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        public static TensorIndex Slice(Range range) =>
            Slice(range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value, range.End is { IsFromEnd: true } end ? (end.Value == 0 ? null : -end.Value) : range.End.Value);

        public static TensorIndex Bool(bool value) => new() { Part = Kind.Bool, Start = value ? 1 : 0 };

        public static TensorIndex Single(long? index) => new() { Part = Kind.Single, Start = index };

        public static TensorIndex Tensor(Tensor tensor) => new() { Part = Kind.Tensor, Mask = tensor };
    }
}
