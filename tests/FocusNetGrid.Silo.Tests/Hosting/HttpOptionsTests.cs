using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Hosting;

/// <summary>Where a host answers HTTP, and whom.</summary>
public sealed class HttpOptionsTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("10.0.0.4")]
    public void Without_a_token_no_other_interface_is_served(string address)
    {
        var refusal = Should.Throw<RunException>(() => Read(("http-address", address)));

        refusal.Message.ShouldContain("without a token only this machine is served");
        Read(("http-address", address), ("write-token", "0123456789abcdef")).Api.AsksForToken.ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_is_said_this_machine_is_served() => System.Net.IPAddress.IsLoopback(Read().Address).ShouldBeTrue();

    private static HttpOptions Read(params (string Name, string Value)[] settings)
    {
        var typed = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return HttpOptions.Read(new(typed, new Dictionary<string, string>(), "", new Dictionary<string, string>()), hasApi: true, keyFolder: null);
    }
}
