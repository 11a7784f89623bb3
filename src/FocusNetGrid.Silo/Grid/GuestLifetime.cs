using Microsoft.Extensions.Hosting;

namespace FocusNetGrid.Silo.Grid;

/// <summary>The lifetime of a host that is a guest in its process: signals are for the command to hear, which stops the host when it is time.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
