using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Training.Devices;

namespace FocusNetGrid.Silo.Tests.Workers;

public sealed class WorkerLayoutTests
{
    [Theory]
    [InlineData(null, 8, new[] { "cpu:0" }, 8)]
    [InlineData(3, 8, new[] { "cpu:0", "cpu:1", "cpu:2" }, 2)]
    [InlineData(4, 4, new[] { "cpu:0", "cpu:1", "cpu:2", "cpu:3" }, 1)]
    public void Workers_on_the_processor_share_its_threads(int? workers, int threads, string[] devices, int each)
    {
        var layout = WorkerLayout.Of("cpu", workers, threads);

        layout.Devices.ShouldBe(devices);
        layout.Threads.ShouldBe(each);
    }

    [Fact]
    public void More_workers_than_threads_are_refused() => Should.Throw<RunException>(() => WorkerLayout.Of("cpu", 5, 4)).ShouldSatisfyAllConditions(
        refusal => refusal.Place.ShouldBe("--workers"),
        refusal => refusal.Problem.ShouldBe("5 workers would share 4 threads; give 4 or fewer, or more --threads"));

    [Fact]
    public void A_device_that_there_is_not_is_refused() => Should.Throw<DeviceException>(() => WorkerLayout.Of("tpu", null, 4)).Problem.ShouldContain("give cpu");

    [Theory]
    [InlineData("cpu:3", "cpu")]
    [InlineData("cuda:1", "cuda:1")]
    public void TorchSharp_knows_one_processor_and_every_gpu(string device, string torchDevice) => WorkerLayout.TorchDevice(device).ShouldBe(torchDevice);
}
