using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search.Expressions;

namespace FocusNetGrid.Sweeps.Tests.Search;

public sealed class ExpressionTests
{
    private static readonly JsonObject Fields = new()
    {
        ["training.batch"] = 8,
        ["training.optimizer.learning-rate"] = 0.001,
        ["network"] = "unet",
        ["network.widths"] = new JsonArray(16, 32),
        ["network.heads"] = true,
    };

    [Theory]
    [InlineData("training.batch == 8", true)]
    [InlineData("training.batch*2<=15", false)]
    [InlineData("2 + 3 * 4 == 14", true)]
    [InlineData("(2 + 3) * 4 == 20", true)]
    [InlineData("10 - 2 - 3 == 5", true)]
    [InlineData("7 % 4 == 3 and 8 / 4 == 2", true)]
    [InlineData("-2 + 3 == 1", true)]
    [InlineData("- -2 == 2", true)]
    [InlineData("1e-3 == training.optimizer.learning-rate", true)]
    [InlineData("training.batch - 1 == 7", true)]
    [InlineData("network == 'unet' and network.heads", true)]
    [InlineData("network != \"unet\" or not network.heads", false)]
    [InlineData("not false and true", true)]
    [InlineData("true or false and false", true)]
    [InlineData("network.widths[1] == 2 * network.widths[0]", true)]
    [InlineData("network == 'unet' or missing > 3", true)]
    public void An_expression_holds_as_its_operators_say(string text, bool holds) =>
        Expression.Parse(text).Holds(field => Fields[field]).ShouldBe(holds);

    [Theory]
    [InlineData("", "'' ends too early; write for example training.batch <= 16")]
    [InlineData("training.batch <", "'training.batch <' ends too early; write for example training.batch <= 16")]
    [InlineData("1 < 2 < 3", "'<' does not fit there in '1 < 2 < 3'; write for example training.batch <= 16")]
    [InlineData("(1 < 2", "'(1 < 2' has a bracket that is not closed; add )")]
    [InlineData("a = 1", "'a = 1' means nothing from '= 1' on; write for example training.batch <= 16")]
    [InlineData("and 1", "'and' does not fit there in 'and 1'; write for example training.batch <= 16")]
    public void What_is_no_expression_is_refused(string text, string problem) =>
        Should.Throw<ExpressionException>(() => Expression.Parse(text)).Message.ShouldBe(problem);

    [Theory]
    [InlineData("missing > 3", "missing has no value in 'missing > 3'; use a field of the spec, or put a text in quotes")]
    [InlineData("network.widths[9] > 3", "network.widths[9] has no value in 'network.widths[9] > 3'; use a field of the spec, or put a text in quotes")]
    [InlineData("network.widths > 3", "network.widths is a list in 'network.widths > 3'; name an item of it, network.widths[0]")]
    [InlineData("network > 3", "'unet' and 3 are of different types in 'network > 3'")]
    [InlineData("network < 'x'", "'unet' is no number in 'network < 'x''")]
    [InlineData("training.batch", "'training.batch' is a value, not a condition; compare it with something, for example training.batch > 0")]
    [InlineData("training.batch and true", "8 is no condition in 'training.batch and true'; compare it with something")]
    public void An_expression_without_a_truth_is_told(string text, string problem) =>
        Should.Throw<ExpressionException>(() => Expression.Parse(text).Holds(field => Fields[field])).Message.ShouldBe(problem);

    [Fact]
    public void A_bomb_of_brackets_is_refused() =>
        Should.Throw<ExpressionException>(() => Expression.Parse(new string('(', 900))).Message.ShouldContain("nested more than 50 deep");

    [Fact]
    public void A_bomb_of_operators_is_refused() =>
        Should.Throw<ExpressionException>(() => Expression.Parse($"1{string.Concat(Enumerable.Repeat(" + 1", 100_000))} > 0")).Message.ShouldContain("more than 1000 words and signs");
}
