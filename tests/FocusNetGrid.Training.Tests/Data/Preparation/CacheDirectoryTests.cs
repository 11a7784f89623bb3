using FocusNetGrid.Training.Data.Preparation;

namespace FocusNetGrid.Training.Tests.Data.Preparation;

public sealed class CacheDirectoryTests
{
    [Theory]
    [InlineData("/own", "/xdg", "/own")]
    [InlineData(null, "/xdg", "/xdg/focusnetgrid")]
    [InlineData("", "/xdg", "/xdg/focusnetgrid")]
    [InlineData(null, "relative", "/home/me/.cache/focusnetgrid")]
    [InlineData(null, null, "/home/me/.cache/focusnetgrid")]
    public void It_is_where_the_user_the_system_or_the_custom_says(string? own, string? xdg, string expected)
    {
        var variables = new Dictionary<string, string?> { ["FOCUSNETGRID_CACHE"] = own, ["XDG_CACHE_HOME"] = xdg, ["HOME"] = "/home/me" };

        CacheDirectory.Default(variables.GetValueOrDefault).ShouldBe(expected);
    }
}
