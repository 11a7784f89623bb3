using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>RMSprop: steps along the gradient over the root of the running mean of its square.</summary>
public partial class RMSProp : OptimizerHelper, IMomentum
{
    private readonly Options defaults;

    public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
    {
        if (lr < 0 || eps < 0 || momentum < 0 || weight_decay < 0 || alpha < 0)
        {
            throw new ArgumentException($"Invalid settings of RMSProp: lr {lr}, eps {eps}, momentum {momentum}, weight_decay {weight_decay} and alpha {alpha} are not negative.");
        }

        defaults = new Options { LearningRate = lr, maximize = maximize, momentum = momentum, alpha = alpha, eps = eps, weight_decay = weight_decay, centered = centered };
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
        var (alpha, rate) = (options.alpha!.Value, options.LearningRate!.Value);
        if (options.maximize == true)
        {
            gradient = -gradient;
        }

        if (options.weight_decay != 0)
        {
            gradient = gradient.add(parameter, options.weight_decay!.Value);
        }

        state.step++;
        state.square_avg.mul_(alpha).addcmul_(gradient, gradient, 1 - alpha);
        var root = Spread(gradient, state, options, alpha).add_(options.eps!.Value);
        if (options.momentum > 0)
        {
            state.momentum_buffer.mul_(options.momentum.Value).addcdiv_(gradient, root);
            parameter.add_(state.momentum_buffer, -rate);
        }
        else
        {
            parameter.addcdiv_(gradient, root, -rate);
        }
    }

    private static Tensor Spread(Tensor gradient, State state, Options options, double alpha)
    {
        if (options.centered != true)
        {
            return state.square_avg.sqrt();
        }

        state.grad_avg.mul_(alpha).add_(gradient, 1 - alpha);
        return state.square_avg.addcmul(state.grad_avg, state.grad_avg, -1).sqrt_();
    }
}
