using FocusNetGrid.Cli.Commands;

namespace FocusNetGrid.Cli.Tests.Commands;

public sealed class ShellLineTests
{
    [Fact]
    public void A_line_can_be_typed_again() =>
        ShellLine.Of(["run", "my spec.yaml", "--set", "network.widths=[8, 16]", "--out", "it's"])
            .ShouldBe(@"focusnetgrid run 'my spec.yaml' --set 'network.widths=[8, 16]' --out 'it'\''s'");
}
