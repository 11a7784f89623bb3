using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Tests.Remote;

/// <summary>Where a grid is.</summary>
public sealed class GridAddressTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("http://grid.example:8080", Token, true)]
    [InlineData("http://10.0.0.4", Token, true)]
    [InlineData("https://grid.example", Token, false)]
    [InlineData("http://localhost:8080", Token, false)]
    [InlineData("http://127.0.0.1:8080", Token, false)]
    [InlineData("http://[::1]:8080", Token, false)]
    [InlineData("http://grid.example:8080", "", false)]
    public void A_token_in_clear_is_noticed(string url, string token, bool isExposed) =>
        GridAddress.Read("--server", url, token).ExposesToken.ShouldBe(isExposed);

    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("https://example.org/grid", "https://example.org/grid/")]
    public void A_grid_may_lie_below_a_path(string url, string root) => GridAddress.Read("--server", url, null).Url.AbsoluteUri.ShouldBe(root);

    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("grid.example")]
    [InlineData("http://")]
    [InlineData("http://grid.example/?token=x")]
    public void What_is_no_URL_is_told_with_an_example(string url) =>
        Should.Throw<RunException>(() => GridAddress.Read("FOCUSNETGRID_SERVER", url, null)).Message.ShouldContain("http://localhost:8080");

    [Fact]
    public void A_token_that_was_copied_badly_is_not_sent_and_not_repeated() =>
        Should.Throw<RunException>(() => GridAddress.Read("--server", "http://localhost", $"{Token}\n")).Message.ShouldNotContain(Token);
}
