using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class RandomTests
{
    [Fact]
    public void A_seed_draws_what_it_draws_in_PyTorch()
    {
        var expected = PyTorch.Run("""
            torch.manual_seed(42)
            out["rand"] = torch.rand(5); out["randn"] = torch.randn(20); out["perm"] = torch.randperm(9); out["int"] = torch.randint(3, 30, (7,))
            l = torch.nn.Conv2d(3, 4, 3); out["weight"] = l.weight; out["bias"] = l.bias
            out["dropout"] = F.dropout(torch.ones(9), 0.5)
            """);
        using var scope = NewDisposeScope();
        manual_seed(42);

        Values.Of(rand(5)).ShouldBe(expected["rand"]);
        Values.Of(randn(20)).ShouldBeNear(expected["randn"], 1e-6, "randn");
        Values.Of(randperm(9)).ShouldBe(expected["perm"]);
        Values.Of(randint(3, 30, [7L])).ShouldBe(expected["int"]);
        using var conv = nn.Conv2d(3, 4, 3);
        Values.Of(conv.weight).ShouldBe(expected["weight"]);
        Values.Of(conv.bias!).ShouldBe(expected["bias"]);
        Values.Of(nn.functional.dropout(ones(9), 0.5)).ShouldBe(expected["dropout"]);
    }

    [Fact]
    public void A_restored_state_draws_the_same_again()
    {
        using var scope = NewDisposeScope();
        var state = get_rng_state();
        var first = Values.Of(randn(50));

        set_rng_state(state);

        Values.Of(randn(50)).ShouldBe(first);
    }

    [Fact]
    public void A_generator_of_ones_own_leaves_the_default_alone()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        manual_seed(1);
        var expected = Values.Of(rand(3));

        manual_seed(1);
        var own = Values.Of(rand([3L], generator: generator));

        Values.Of(rand(3)).ShouldBe(expected);
        own.ShouldNotBe(expected);
    }

    [Fact]
    public void Initial_values_have_the_spread_that_their_name_says()
    {
        using var scope = NewDisposeScope();
        var weight = empty(64, 32, 3, 3);

        nn.init.xavier_uniform_(weight).abs().max().item<float>().ShouldBe((float)Math.Sqrt(6.0 / (96 * 9)), 1e-3f);
        nn.init.kaiming_normal_(weight, nonlinearity: nn.init.NonlinearityType.ReLU).std().item<float>().ShouldBe((float)Math.Sqrt(2.0 / (32 * 9)), 2e-3f);
        nn.init.constant_(weight, 0.5).mean().item<float>().ShouldBe(0.5f);
        var square = nn.init.orthogonal_(empty(16, 16));
        square.matmul(square.t()).allclose(eye(16), atol: 1e-5).ShouldBeTrue();
    }
}
