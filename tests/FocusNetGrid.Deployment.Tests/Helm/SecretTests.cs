using System.Text;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;
using Npgsql;

namespace FocusNetGrid.Deployment.Tests.Helm;

public sealed class SecretTests
{
    [Fact]
    public async Task Generated_tokens_are_long_different_and_others_in_every_installation()
    {
        var (first, second) = (await TokensAsync(), await TokensAsync());

        first.ShouldAllBe(token => token.Length == 40);
        first.Concat(second).ShouldBeUnique();
    }

    [Fact]
    public async Task Generated_tokens_outlive_an_uninstallation() =>
        (await Chart.RenderAsync("defaults")).Single("Secret", "focusnetgrid-tokens").Content.At("metadata", "annotations", "helm.sh/resource-policy").Text().ShouldBe("keep");

    [Fact]
    public async Task A_Secret_of_ones_own_is_taken_and_none_is_made() =>
        (await Chart.RenderAsync("ingress")).Of("Secret").ShouldBeEmpty();

    [Fact]
    public async Task The_trial_database_lets_in_whom_its_connection_string_names()
    {
        var set = await Chart.RenderAsync("kind");
        var connection = new NpgsqlConnectionStringBuilder(Value(set, "focusnetgrid-trial", "connection-string"));

        connection.Password.ShouldBe(Value(set, "focusnetgrid-trial", "password"));
        set.Of("Service").ShouldContain(service => service.Name == connection.Host);
        var environment = set.Single("StatefulSet", connection.Host!).Pods.Single().Containers.Single().Items("env").ToDictionary(variable => variable["name"].Text(), variable => variable["value"].Text());
        (environment["POSTGRES_USER"], environment["POSTGRES_DB"]).ShouldBe((connection.Username, connection.Database));
    }

    [Fact]
    public async Task The_emulator_knows_the_account_that_its_connection_string_names()
    {
        var set = await Chart.RenderAsync("azurite");
        var fields = Value(set, "focusnetgrid-trial", "connection-string").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1]);

        Value(set, "focusnetgrid-trial", "accounts").ShouldBe($"{fields["AccountName"]}:{fields["AccountKey"]}");
        Convert.FromBase64String(fields["AccountKey"]).Length.ShouldBe(64);
        fields["BlobEndpoint"].ShouldBe("http://focusnetgrid-azurite:10000/grid");
    }

    private static async Task<string[]> TokensAsync()
    {
        var set = await Chart.RenderAsync("defaults");
        return [Value(set, "focusnetgrid-tokens", "read-token"), Value(set, "focusnetgrid-tokens", "write-token")];
    }

    private static string Value(ManifestSet set, string secret, string key) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(set.Single("Secret", secret).Content.At("data", key).Text()));
}
