using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>A wrong spec is refused in one line that names file, line and field, before anything is written.</summary>
public sealed class BadSpecTests
{
    [Theory]
    [InlineData("  epochs: 2", "  epoch: 2", "tiny.yaml:15: training.epoch: unknown field; did you mean epochs?")]
    [InlineData("  epochs: 2", "  epochs: many", "tiny.yaml:15: training.epochs:")]
    [InlineData("  epochs: 2", "  epochs: 0", "tiny.yaml:15: training.epochs: 0")]
    [InlineData("  batch: 4", "  batch: 9", "tiny.yaml:16: training.batch: 9 is larger than the training part of 8 cases; use 8 or fewer")]
    [InlineData("  train: 8", "  train: 80", "the data has 16; make them 16 or fewer together")]
    [InlineData("[4, 8, 8, 8, 8]", "[4, 6, 8, 8, 8]", "tiny.yaml:13: network.widths")]
    [InlineData("  name: focusnet++", "  name: focusnet++\n  classes: 2", "tiny.yaml:13: network.classes: 2, but the masks have one foreground")]
    [InlineData("  name: focusnet++", "  name: focusnett++", "tiny.yaml:12: network: unknown network 'focusnett++'; did you mean focusnet++?")]
    public async Task A_wrong_spec_is_refused_with_its_line(string right, string wrong, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic.Replace(right, wrong, StringComparison.Ordinal));
        var before = folder.Content();

        var outcome = await new GridCommand(folder).RunAsync("run", TinySpec.File, "--quiet");

        outcome.ShouldBeRefusedWith(expected);
        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic.Replace("epochs: 2", "epochs: 0", StringComparison.Ordinal).Replace("size: 32", "size: 3", StringComparison.Ordinal));

        var outcome = await new GridCommand(folder).RunAsync("run", TinySpec.File);

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.Count.ShouldBe(2);
        outcome.ErrorLines.ShouldAllBe(line => line.StartsWith("error: tiny.yaml:"));
    }

    [Theory]
    [InlineData("run", "missing.yaml")]
    [InlineData("run")]
    [InlineData("runn", "tiny.yaml")]
    [InlineData("run", "tiny.yaml", "--set", "training.epochs=0")]
    [InlineData("run", "tiny.yaml", "--threads", "0")]
    [InlineData("report", "missing")]
    [InlineData("predict", "missing", "images", "--out", "out")]
    [InlineData("data", "inspect", "foldr", "cases")]
    [InlineData("complexity", "--network", "focusnet++", "--set", "widths=[4, 6, 8, 8, 8]")]
    public async Task A_wrong_command_line_is_refused(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var before = folder.Content();

        var outcome = await new GridCommand(folder).RunAsync(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.ErrorLines.ShouldAllBe(line => line.StartsWith("error: "));
        outcome.Error.ShouldNotContain("   at ");
        folder.Content().ShouldBe(before);
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic);
        var before = folder.Content();

        // No machine has a thousand of them, so this holds with a GPU too.
        var outcome = await new GridCommand(folder).RunAsync("run", TinySpec.File, "--quiet", "--device", "cuda:999");

        outcome.ShouldBeRefusedWith("device 'cuda:999'");
        folder.Content().ShouldBe(before);
    }
}
