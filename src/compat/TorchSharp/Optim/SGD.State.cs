using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The running sum of a parameter's gradients, from the first step on.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        public Tensor? momentum_buffer;

        public State(Parameter parameter)
            : base(parameter)
        {
        }

        public override void Initialize(OptimizerOptions options) => Replace(ref momentum_buffer, null);

        public override void SaveStateDict(BinaryWriter writer) => SaveConditionalStateTensor(writer, momentum_buffer);

        public override void LoadStateDict(BinaryReader reader) => LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);

        public override void LoadStateDict(OptimizerState source) =>
            Replace(ref momentum_buffer, ((State)source).momentum_buffer is { } other ? Copy(other) : null);

        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State same && (momentum_buffer is null || (same.momentum_buffer is not null && momentum_buffer.allclose(same.momentum_buffer)));

        public override void to(Device device) => momentum_buffer = momentum_buffer is null ? null : Move(momentum_buffer, device);

        public void Dispose() => momentum_buffer?.Dispose();
    }
}
