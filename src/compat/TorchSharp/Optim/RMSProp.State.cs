using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The running means of a parameter's gradient and of its square, and its momentum.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        public long step;
        public Tensor square_avg;
        public Tensor momentum_buffer;
        public Tensor grad_avg;

        public State(Parameter parameter)
            : base(parameter)
        {
            square_avg = Zeros();
            momentum_buffer = Zeros();
            grad_avg = Zeros();
        }

        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            square_avg.zero_();
            momentum_buffer.zero_();
            grad_avg.zero_();
        }

        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            square_avg.Save(writer);
            SaveConditionalStateTensor(writer, momentum_buffer);
            SaveConditionalStateTensor(writer, grad_avg);
        }

        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            square_avg.Load(reader);
            momentum_buffer = Loaded(reader, momentum_buffer);
            grad_avg = Loaded(reader, grad_avg);
        }

        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Dispose();
            square_avg = Copy(other.square_avg);
            momentum_buffer = Copy(other.momentum_buffer);
            grad_avg = Copy(other.grad_avg);
        }

        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State same && step == same.step && square_avg.allclose(same.square_avg)
            && momentum_buffer.allclose(same.momentum_buffer) && grad_avg.allclose(same.grad_avg);

        public override void to(Device device)
        {
            square_avg = Move(square_avg, device);
            momentum_buffer = Move(momentum_buffer, device);
            grad_avg = Move(grad_avg, device);
        }

        public void Dispose()
        {
            square_avg.Dispose();
            momentum_buffer.Dispose();
            grad_avg.Dispose();
        }

        private Tensor Loaded(BinaryReader reader, Tensor current)
        {
            Tensor? loaded = current;
            LoadConditionalStateTensor(reader, ref loaded, _parameter.device);
            return loaded ?? Zeros();
        }
    }
}
