using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

/// <summary>Trajectories of optimisers against PyTorch's, on a small problem that is not symmetric.</summary>
public sealed class OptimizerTests
{
    public static TheoryData<string, string> Trajectories => new()
    {
        { "adam", "torch.optim.Adam(ps, lr=0.05)" },
        { "adam-decay", "torch.optim.Adam(ps, lr=0.05, weight_decay=0.1)" },
        { "amsgrad", "torch.optim.Adam(ps, lr=0.05, betas=(0.8, 0.9), amsgrad=True)" },
        { "adamw", "torch.optim.AdamW(ps, lr=0.05, weight_decay=0.1)" },
        { "sgd", "torch.optim.SGD(ps, lr=0.05)" },
        { "nesterov", "torch.optim.SGD(ps, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01)" },
        { "momentum", "torch.optim.SGD(ps, lr=0.05, momentum=0.9, dampening=0.3)" },
        { "rmsprop", "torch.optim.RMSprop(ps, lr=0.01)" },
        { "rmsprop-centered", "torch.optim.RMSprop(ps, lr=0.01, momentum=0.5, centered=True, weight_decay=0.01)" },
    };

    [Theory]
    [MemberData(nameof(Trajectories))]
    public void Ten_steps_end_where_PyTorch_ends(string name, string python)
    {
        var expected = PyTorch.Run($"""
            ps = [torch.linspace(-1, 1, 12).reshape(3, 4).requires_grad_(), torch.linspace(0.5, 2, 3).requires_grad_()]
            o = {python}
            for i in range(10):
                o.zero_grad()
                ((ps[0].pow(2).sum(1) - ps[1]).pow(2).sum() + (i % 3) * ps[0].sin().sum()).backward()
                o.step()
            out["a"], out["b"] = ps
            """);
        using var scope = NewDisposeScope();
        Parameter[] parameters = [new(linspace(-1, 1, 12).reshape(3, 4)), new(linspace(0.5, 2, 3))];
        using var optimizer = Make(name, parameters);

        Train(optimizer, parameters, 0, 10);

        Values.Of(parameters[0]).ShouldBeNear(expected["a"], 1e-6, name);
        Values.Of(parameters[1]).ShouldBeNear(expected["b"], 1e-6, name);
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("amsgrad")]
    [InlineData("adamw")]
    [InlineData("nesterov")]
    [InlineData("rmsprop-centered")]
    public void A_saved_optimizer_goes_on_to_the_bit(string name)
    {
        using var scope = NewDisposeScope();
        Parameter[] straight = [new(linspace(-1, 1, 12).reshape(3, 4)), new(linspace(0.5, 2, 3))];
        using var one = Make(name, straight);
        Train(one, straight, 0, 4);
        using var file = new MemoryStream();
        one.Save(file);
        Parameter[] resumed = [new(straight[0].detach().clone()), new(straight[1].detach().clone())];
        using var two = Make(name, resumed);
        two.Load(file);

        Train(one, straight, 4, 9);
        Train(two, resumed, 4, 9);

        Values.Of(resumed[0]).ShouldBe(Values.Of(straight[0]));
        Values.Of(resumed[1]).ShouldBe(Values.Of(straight[1]));
    }

    [Fact]
    public void Adam_treats_channels_last_weights_and_doubles_alike()
    {
        using var scope = NewDisposeScope();
        var start = linspace(-1, 1, 48).reshape(2, 3, 2, 4);
        Parameter[] kinds = [new(start.clone()), new(start.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)), new(start.to(ScalarType.Float64))];

        foreach (var kind in kinds)
        {
            using var optimizer = optim.Adam([kind], lr: 0.1, amsgrad: true);
            for (var i = 0; i < 3; i++)
            {
                optimizer.zero_grad();
                kind.pow(4).sum().backward();
                optimizer.step();
            }
        }

        Values.Of(kinds[1]).ShouldBeNear(Values.Of(kinds[0]), 1e-6, "channels last");
        Values.Of(kinds[2]).ShouldBeNear(Values.Of(kinds[0]), 1e-5, "double");
    }

    [Fact]
    public void Groups_keep_learning_rates_of_their_own()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [new(ones(2)), new(ones(2))];
        using var optimizer = optim.SGD([new SGD.ParamGroup([parameters[0]], lr: 0.5), new SGD.ParamGroup([parameters[1]], lr: 0.25)], 1);

        optimizer.ParamGroups.Last().LearningRate = 0.125;
        (parameters[0] + parameters[1]).sum().backward();
        optimizer.step();

        Values.Of(parameters[0]).ShouldBe([0.5, 0.5]);
        Values.Of(parameters[1]).ShouldBe([0.875, 0.875]);
    }

    [Fact]
    public void Zeroed_gradients_are_there_and_zero()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [new(ones(2)), new(ones(2))];
        using var optimizer = optim.AdamW(parameters);
        parameters[0].sum().backward();

        optimizer.zero_grad();

        Values.Of(parameters[0].grad!).ShouldBe([0, 0]);
        parameters[1].grad.ShouldBeNull();
    }

    private static OptimizerHelper Make(string name, Parameter[] parameters) => name switch
    {
        "adam" => optim.Adam(parameters, lr: 0.05),
        "adam-decay" => optim.Adam(parameters, lr: 0.05, weight_decay: 0.1),
        "amsgrad" => optim.Adam(parameters, lr: 0.05, beta1: 0.8, beta2: 0.9, amsgrad: true),
        "adamw" => optim.AdamW(parameters, lr: 0.05, weight_decay: 0.1),
        "sgd" => optim.SGD(parameters, 0.05),
        "nesterov" => optim.SGD(parameters, 0.05, momentum: 0.9, nesterov: true, weight_decay: 0.01),
        "momentum" => optim.SGD(parameters, 0.05, momentum: 0.9, dampening: 0.3),
        "rmsprop" => optim.RMSProp(parameters, lr: 0.01),
        "rmsprop-centered" => optim.RMSProp(parameters, lr: 0.01, momentum: 0.5, centered: true, weight_decay: 0.01),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static void Train(optim.Optimizer optimizer, Parameter[] parameters, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            ((parameters[0].pow(2).sum(1) - parameters[1]).pow(2).sum() + ((i % 3) * parameters[0].sin().sum())).backward();
            optimizer.step();
        }
    }
}
