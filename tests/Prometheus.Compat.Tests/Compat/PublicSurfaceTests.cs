using OpenTelemetry.Exporter;
using TorchSharpCompatTests.Compat;

namespace PrometheusCompatTests.Compat;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_was_reviewed()
    {
        var pinned = Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt");

        var actual = PublicSurface.Of(typeof(PrometheusAspNetCoreOptions).Assembly);

        var expected = File.Exists(pinned) ? File.ReadAllLines(pinned) : [];
        var fresh = pinned + ".new";
        File.WriteAllLines(fresh, actual);
        actual.Except(expected).ShouldBeEmpty($"not pinned yet; check each against the package's own signature, then take over {fresh}");
        expected.Except(actual).ShouldBeEmpty($"pinned but gone; if nobody used them, take over {fresh}");
    }
}
