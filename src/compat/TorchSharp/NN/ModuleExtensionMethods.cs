using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moves and conversions that give the module back under its own type.</summary>
public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(type, null);

    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(type, device);

    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(null, new Device(deviceType, deviceIndex));

    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(null, device);

    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(null, new Device(device));

    public static T to<T>(this T module, Tensor other, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(other.dtype, other.device);

    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(null, CPU);

    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module.Move(null, new Device(DeviceType.CUDA, deviceIndex));

    public static T half<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float16);

    public static T bfloat16<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.BFloat16);

    public static T @float<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float32);

    public static T @double<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float64);
}
