using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.Tests.Screens;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0.4, "0:00")]
    [InlineData(59.6, "1:00")]
    [InlineData(754, "12:34")]
    [InlineData(3725, "1:02:05")]
    [InlineData(100 * 3600, "100:00:00")]
    public void Durations_read_like_a_clock(double seconds, string expected) => Words.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(1024, "1.0 KiB")]
    [InlineData(5L << 30, "5.0 GiB")]
    public void Bytes_have_the_unit_that_fits(long bytes, string expected) => Words.Bytes(bytes).ShouldBe(expected);

    [Fact]
    public void Nouns_follow_their_count()
    {
        Words.Count(1, "case").ShouldBe("1 case");
        Words.Count(2594, "case").ShouldBe("2,594 cases");
    }
}
