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
    [InlineData(null, new[] { "cuda:0", "cuda:1" }, 4)]
    [InlineData(1, new[] { "cuda:0" }, 8)]
    [InlineData(2, new[] { "cuda:0", "cuda:1" }, 4)]
    [InlineData(4, new[] { "cuda:0.0", "cuda:1.0", "cuda:0.1", "cuda:1.1" }, 2)]
    [InlineData(16, new[] { "cuda:0.0", "cuda:1.0", "cuda:0.1", "cuda:1.1", "cuda:0.2", "cuda:1.2", "cuda:0.3", "cuda:1.3" }, 1)]
    public void Workers_take_a_gpu_each_or_share_all_evenly(int? workers, string[] first, int each)
    {
        var layout = WorkerLayout.OfGpus(["cuda:0", "cuda:1"], workers, threads: 8);

        layout.Devices.Take(first.Length).ShouldBe(first);
        (layout.Devices.Count, layout.Threads).ShouldBe((workers ?? 2, each));
    }

    [Fact]
    public void One_gpu_may_be_shared_by_name() => WorkerLayout.OfGpus(["cuda:3"], 2, threads: 8).Devices.ShouldBe(["cuda:3.0", "cuda:3.1"]);

    [Fact]
    public void Workers_that_do_not_come_out_even_are_refused() => Should.Throw<RunException>(() => WorkerLayout.OfGpus(["cuda:0", "cuda:1"], 5, threads: 8)).Problem
        .ShouldBe("5 workers on 2 GPUs would be more on some than on others; give 2 or fewer, or 4 or 6 for 2 or 3 a GPU");

    [Theory]
    [InlineData("cpu:3", "cpu")]
    [InlineData("cuda:1", "cuda:1")]
    [InlineData("cuda:1.2", "cuda:1")]
    public void TorchSharp_knows_one_processor_and_every_gpu(string device, string torchDevice) => WorkerLayout.TorchDevice(device).ShouldBe(torchDevice);
}
