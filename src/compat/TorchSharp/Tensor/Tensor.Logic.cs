using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Logic on truth values and on bits, element by element.
    public partial class Tensor
    {
        public Tensor logical_and(Tensor other) => Call("logical_and", this, other);

        public Tensor logical_and_(Tensor other) => Update("logical_and_", this, other);

        public Tensor logical_or(Tensor other) => Call("logical_or", this, other);

        public Tensor logical_or_(Tensor other) => Update("logical_or_", this, other);

        public Tensor logical_xor(Tensor other) => Call("logical_xor", this, other);

        public Tensor logical_xor_(Tensor other) => Update("logical_xor_", this, other);

        public Tensor logical_not() => Call("logical_not", this);

        public Tensor logical_not_() => Update("logical_not_", this);

        public Tensor bitwise_and(Tensor other) => Call("bitwise_and.Tensor", this, other);

        public Tensor bitwise_and_(Tensor other) => Update("bitwise_and_.Tensor", this, other);

        public Tensor bitwise_or(Tensor other) => Call("bitwise_or.Tensor", this, other);

        public Tensor bitwise_or_(Tensor other) => Update("bitwise_or_.Tensor", this, other);

        public Tensor bitwise_xor(Tensor other) => Call("bitwise_xor.Tensor", this, other);

        public Tensor bitwise_xor_(Tensor other) => Update("bitwise_xor_.Tensor", this, other);

        public Tensor bitwise_not() => Call("bitwise_not", this);

        public Tensor bitwise_not_() => Update("bitwise_not_", this);

        public Tensor bitwise_left_shift(Tensor other) => Call("bitwise_left_shift.Tensor", this, other);

        public Tensor bitwise_left_shift_(Tensor other) => Update("bitwise_left_shift_.Tensor", this, other);

        public Tensor bitwise_right_shift(Tensor other) => Call("bitwise_right_shift.Tensor", this, other);

        public Tensor bitwise_right_shift_(Tensor other) => Update("bitwise_right_shift_.Tensor", this, other);
    }
}
