using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Adam whose weight decay acts on the parameters themselves.</summary>
public partial class AdamW : OptimizerHelper, IBetas
{
    private readonly Options defaults;

    public AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        if (lr < 0 || eps < 0 || beta1 is < 0 or >= 1 || beta2 is < 0 or >= 1 || weight_decay < 0)
        {
            throw new ArgumentException($"Invalid settings of AdamW: lr {lr}, beta1 {beta1}, beta2 {beta2}, eps {eps} and weight_decay {weight_decay} are not negative, and the betas are below 1.");
        }

        defaults = new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize };
        foreach (var group in parameters)
        {
            add_param_group(group);
        }
    }

    public (double, double) Betas
    {
        get => (defaults.beta1!.Value, defaults.beta2!.Value);
        set => (defaults.beta1, defaults.beta2) = value;
    }

    public override void add_param_group(Modules.ParamGroup param_group)
    {
        param_group.Options ??= new Options();
        ((Options)param_group.Options).Complete(defaults);
        Add(param_group, parameter => new State(parameter));
    }

    private protected override void Update(Modules.ParamGroup group)
    {
        var options = (Options)group.Options;
        var all = new AdamStep(options.ToNative(), options.amsgrad!.Value);
        foreach (var parameter in group.Parameters)
        {
            if (parameter.grad is { } gradient)
            {
                var state = StateOf<State>(parameter);
                state.step++;
                all.Add(parameter, gradient, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq, state.step);
            }
        }

        all.Run();
    }
}
