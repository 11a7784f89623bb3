using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum if asked for.</summary>
public partial class SGD : OptimizerHelper, IMomentum
{
    private readonly Options defaults;

    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
    {
        if (lr < 0 || momentum < 0 || weight_decay < 0 || (nesterov && (momentum == 0 || dampening != 0)))
        {
            throw new ArgumentException($"Invalid settings of SGD: lr {lr}, momentum {momentum} and weight_decay {weight_decay} are not negative; nesterov needs a momentum and no dampening.");
        }

        defaults = new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
        foreach (var group in parameters)
        {
            add_param_group(group);
        }
    }

    public double Momentum
    {
        get => defaults.momentum!.Value;
        set => defaults.momentum = value;
    }

    public override void add_param_group(Modules.ParamGroup param_group)
    {
        param_group.Options ??= new Options();
        ((Options)param_group.Options).Complete(defaults);
        Add(param_group, parameter => new State(parameter));
    }

    private protected override void Update(Modules.ParamGroup group)
    {
        foreach (var parameter in group.Parameters)
        {
            if (parameter.grad is { } gradient)
            {
                Step(parameter, gradient, StateOf<State>(parameter), (Options)group.Options);
            }
        }
    }

    private static void Step(Parameter parameter, Tensor gradient, State state, Options options)
    {
        if (options.weight_decay != 0)
        {
            gradient = gradient.add(parameter, options.weight_decay!.Value);
        }

        if (options.momentum is { } momentum and not 0)
        {
            gradient = Smoothed(gradient, state, momentum, options);
        }

        var rate = options.LearningRate!.Value;
        parameter.add_(gradient, options.maximize == true ? rate : -rate);
    }

    private static Tensor Smoothed(Tensor gradient, State state, double momentum, Options options)
    {
        if (state.momentum_buffer is null)
        {
            state.momentum_buffer = gradient.clone().DetachFromDisposeScope();
        }
        else
        {
            state.momentum_buffer.mul_(momentum).add_(gradient, 1 - options.dampening!.Value);
        }

        return options.nesterov == true ? gradient.add(state.momentum_buffer, momentum) : state.momentum_buffer;
    }
}
