using FocusNetGrid.Training.Devices;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Devices;

public sealed class ComputeDeviceTests
{
    [Fact]
    public void The_cpu_is_always_there() => ComputeDevice.Resolve("cpu").type.ShouldBe(TorchSharp.DeviceType.CPU);

    [Theory]
    [InlineData("cuda")]
    [InlineData("cuda:0")]
    public void A_missing_gpu_is_named_with_the_remedy(string name)
    {
        Assert.SkipWhen(cuda.is_available(), "There is a CUDA device here.");

        Should.Throw<DeviceException>(() => ComputeDevice.Resolve(name)).Message.ShouldBe(
            $"device '{name}': no CUDA device can be used here; give cpu, or build with 'make TorchDevice=cuda' on a machine with an NVIDIA GPU and its driver.");
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:one")]
    [InlineData("")]
    public void A_name_that_is_no_device_is_refused(string name) =>
        Should.Throw<DeviceException>(() => ComputeDevice.Resolve(name)).Message.ShouldContain("give cpu, cuda or cuda:N");
}
