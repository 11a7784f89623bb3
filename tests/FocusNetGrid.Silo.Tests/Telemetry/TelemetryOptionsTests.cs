using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Telemetry;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class TelemetryOptionsTests
{
    [Fact]
    public void Without_an_endpoint_there_are_no_traces() => Read("OTHER", "x").Traces.ShouldBeFalse();

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")]
    public void With_one_there_are(string variable) => Read(variable, "http://localhost:4317").Traces.ShouldBeTrue();

    [Theory]
    [InlineData("collector")]
    [InlineData("collector:4317")]
    [InlineData("ftp://collector")]
    public void An_endpoint_that_is_none_is_refused_with_its_variable_and_an_example(string endpoint)
    {
        var refusal = Should.Throw<RunException>(() => Read("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint));

        refusal.Place.ShouldBe("OTEL_EXPORTER_OTLP_ENDPOINT");
        refusal.Problem.ShouldContain($"'{endpoint}'");
        refusal.Problem.ShouldContain("http://localhost:4317");
    }

    private static TelemetryOptions Read(string variable, string value) =>
        TelemetryOptions.Read("host", HostRole.All, name => name == variable ? value : null);
}
