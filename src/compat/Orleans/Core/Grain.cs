using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base of grain classes. Its members may be used from the grain's own turns only.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Binds the instance to the activation that is being made.</summary>
    protected Grain() => GrainContext = Activation.Current;

    /// <summary>The activation that this instance lives in; null when the instance was made by hand.</summary>
    [AllowNull]
    public IGrainContext GrainContext { get; }

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    /// <summary>The services of this activation.</summary>
    protected internal IServiceProvider ServiceProvider => Bound.ActivationServices;

    /// <summary>Type and key, for logs.</summary>
    public string IdentityString => Bound.GrainId.ToString();

    private IGrainContext Bound =>
        GrainContext ?? throw new InvalidOperationException("Grain was created outside of the Orleans creation process and no runtime was specified.");

    /// <summary>Asks for deactivation as soon as no request runs any more; later calls find a new activation.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps the idle collector away for at least this long; zero or less takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)Bound).DelayDeactivation(timeSpan);

    /// <summary>Runs before the first request; what it throws, the callers that wait get.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last request, unless the process dies first.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
