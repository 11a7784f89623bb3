namespace FocusNetGrid.Training.Devices;

/// <summary>A device that a trial cannot run on.</summary>
/// <param name="device">The device as it was asked for.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
public sealed class DeviceException(string device, string problem) : Exception($"device '{device}': {problem}")
{
    /// <summary>The device as it was asked for.</summary>
    public string Device { get; } = device;

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = problem;
}
