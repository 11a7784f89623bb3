using Microsoft.Extensions.Hosting;
using Orleans.Activations;
using Orleans.Lifecycle;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>Starts and stops the silo with its host.</summary>
internal sealed class SiloHostedService(
    LocalRuntime runtime,
    StagedLifecycle lifecycle,
    IEnumerable<IConfigurationValidator> validators,
    IEnumerable<ILifecycleParticipant<ISiloLifecycle>> participants) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            validator.ValidateConfiguration();
        }

        lifecycle.Subscribe("runtime", ServiceLifecycleStage.RuntimeInitialize, _ =>
        {
            runtime.Start();
            return Task.CompletedTask;
        });
        lifecycle.Subscribe("grains", ServiceLifecycleStage.GrainDeactivation, _ => Task.CompletedTask, runtime.StopAsync);
        foreach (var participant in participants)
        {
            participant.Participate(lifecycle);
        }

        return lifecycle.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => lifecycle.StopAsync(cancellationToken);
}
