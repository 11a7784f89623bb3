using FocusNetGrid.Cli.Remote;

namespace FocusNetGrid.Cli.Tests.Remote;

/// <summary>How long a lost connection is left alone.</summary>
public sealed class BackOffTests
{
    [Fact]
    public void Waits_double_up_to_half_a_minute_and_begin_anew()
    {
        var backOff = new BackOff();

        Enumerable.Range(0, 7).Select(_ => backOff.Next().TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 30, 30]);
        backOff.Reset();
        backOff.Next().TotalSeconds.ShouldBe(1);
    }
}
