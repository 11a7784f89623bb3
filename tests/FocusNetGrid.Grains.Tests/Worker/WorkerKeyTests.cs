using FocusNetGrid.Grains.Worker;

namespace FocusNetGrid.Grains.Tests.Worker;

public sealed class WorkerKeyTests
{
    [Fact]
    public void A_key_names_silo_and_device() => WorkerKey.Parse("rack/7/cuda:0").ShouldBe(new WorkerKey("rack/7", "cuda:0"));

    [Theory]
    [InlineData("cuda:0")]
    [InlineData("/cuda:0")]
    [InlineData("gpu-node-3/")]
    public void What_names_no_worker_is_told(string key) => Should.Throw<FormatException>(() => WorkerKey.Parse(key)).Message.ShouldContain(key);
}
