using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What the fused step of Adam and AdamW needs to know.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct AdamOptions
{
    public double LearningRate;
    public double Beta1;
    public double Beta2;
    public double Eps;
    public double WeightDecay;
    public byte Decoupled;
    public byte Maximize;
}
