using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Hosting;

public sealed class HostSettingsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void The_command_line_goes_before_the_environment_and_that_before_the_file()
    {
        var settings = Read("""{"siloPort": 3, "gatewayPort": 4, "clusterId": "five"}""", [("silo-port", "1")], [("FOCUSNETGRID_SILO_PORT", "2"), ("FOCUSNETGRID_GATEWAY_PORT", "2")]);

        settings.Find("silo-port").ShouldBe(new("--silo-port", "1"));
        settings.Find("gateway-port").ShouldBe(new("FOCUSNETGRID_GATEWAY_PORT", "2"));
        settings.Find("cluster-id").ShouldBe(new($"{file}, clusterId", "five"));
    }

    [Fact]
    public void What_nobody_gave_is_named_as_on_the_command_line() => Read("{}", [], []).Find("role").ShouldBe(new("--role", null));

    [Fact]
    public void A_misspelled_field_is_refused_with_the_fields_there_are() =>
        Should.Throw<RunException>(() => Read("""{"siloport": 3}""", [], [])).Problem.ShouldContain("siloPort");

    [Theory]
    [InlineData("{\n\"role\" all}", "line 2")]
    [InlineData("[]", "is not an object")]
    public void A_file_that_cannot_be_read_is_refused_with_what_is_wrong(string text, string problem) =>
        Should.Throw<RunException>(() => Read(text, [], [])).Problem.ShouldContain(problem);

    public void Dispose() => File.Delete(file);

    private HostSettings Read(string json, (string Name, string Value)[] typed, (string Name, string Value)[] environment)
    {
        File.WriteAllText(file, json);
        return HostSettings.Read(
            typed.ToDictionary(one => one.Name, one => one.Value), environment.ToDictionary(one => one.Name, one => one.Value), file, ServeOptions.Names);
    }
}
