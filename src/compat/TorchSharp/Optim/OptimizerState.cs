using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers of one parameter.</summary>
public abstract class OptimizerState
{
    protected Parameter _parameter;

    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    public abstract void SaveStateDict(BinaryWriter writer);

    public abstract void LoadStateDict(BinaryReader reader);

    public abstract void LoadStateDict(OptimizerState source);

    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Back to the state before the first step.</summary>
    public abstract void Initialize(OptimizerOptions options);

    public virtual void to(Device device)
    {
    }

    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result, Device device)
    {
        result?.DetachFromDisposeScope().Dispose();
        result = reader.ReadBoolean() ? Move(TensorExtensionMethods.Load(reader), device) : null;
    }

    // A tensor of zeros like the parameter, which no dispose scope takes away.
    private protected Tensor Zeros() => zeros_like(_parameter).DetachFromDisposeScope();

    private protected Tensor Copy(Tensor source) => source.to(_parameter.device, copy: true).DetachFromDisposeScope();

    private protected static Tensor Move(Tensor tensor, Device device)
    {
        var moved = tensor.to(device).DetachFromDisposeScope();
        tensor.DetachFromDisposeScope().Dispose();
        return moved;
    }

    private protected static void Replace(ref Tensor? target, Tensor? value)
    {
        target?.DetachFromDisposeScope().Dispose();
        target = value;
    }
}
