using System.Net;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Hosting;

public sealed class ServeOptionsTests
{
    private const string Database = "Host=db;Database=grid";

    [Fact]
    public void Without_settings_a_host_is_a_grid_of_its_own_that_only_this_machine_reaches()
    {
        var options = Read([]);

        (options.Role, options.Clustering, options.SiloPort, options.GatewayPort).ShouldBe((HostRole.All, ClusteringKind.Local, 11111, 30000));
        options.Address.ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    public void Two_hosts_of_one_machine_have_different_names() =>
        Read([("silo-port", "11112")]).Name.ShouldNotBe(Read([("silo-port", "11113")]).Name);

    [Theory]
    [InlineData("role", "boss", "give all or coordinator or worker")]
    [InlineData("clustering", "redis", "give local or postgres or azure")]
    [InlineData("clustering", "1", "give local or postgres or azure")]
    [InlineData("silo-port", "0", "from 1 to 65535")]
    [InlineData("silo-port", "many", "from 1 to 65535")]
    [InlineData("gateway-port", "11111", "is the silo's port, too")]
    [InlineData("address", "0.0.0.0", "every interface")]
    [InlineData("address", "db.example", "give the IP address")]
    [InlineData("cluster-id", "My_Grid", "small letters")]
    [InlineData("workers", "0", "from 1 to 1024")]
    [InlineData("lease-time", "1", "from 2 to 3600")]
    public void A_wrong_setting_is_refused_with_its_place_its_value_and_the_remedy(string name, string value, string remedy)
    {
        var refusal = Should.Throw<RunException>(() => Read([(name, value)]));

        refusal.Place.ShouldBe($"--{name}");
        refusal.Problem.ShouldStartWith($"'{value}'");
        refusal.Problem.ShouldContain(remedy);
    }

    [Fact]
    public void One_process_cannot_be_the_half_of_a_grid() =>
        Should.Throw<RunException>(() => Read([("role", "worker")])).Problem.ShouldContain("one process is the whole grid");

    [Theory]
    [InlineData("postgres", "Host=")]
    [InlineData("azure", "AccountName=")]
    public void A_cluster_without_a_connection_string_is_told_what_one_looks_like(string kind, string example) =>
        Should.Throw<RunException>(() => Read([("clustering", kind)])).Problem.ShouldContain(example);

    [Fact]
    public void A_connection_string_that_is_none_is_not_repeated_as_it_may_hold_a_password() =>
        Should.Throw<RunException>(() => Read([("clustering", "postgres"), ("connection-string", "geheim")])).Message.ShouldNotContain("geheim");

    [Fact]
    public void A_coordinator_has_no_workers() =>
        Read([("role", "coordinator"), ("clustering", "postgres"), ("connection-string", Database)]).Layout().Devices.ShouldBeEmpty();

    private static ServeOptions Read((string Name, string Value)[] typed) =>
        ServeOptions.Read(new(typed.ToDictionary(one => one.Name, one => one.Value), new Dictionary<string, string>(), "", new Dictionary<string, string>()), threads: 2);
}
