using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>Refuses to start without the one kind of clustering there is.</summary>
internal sealed class ClusteringValidator(IServiceProvider services) : IConfigurationValidator
{
    public void ValidateConfiguration()
    {
        if (services.GetService<LocalhostClustering>() is null)
        {
            throw new OrleansConfigurationException("Clustering has not been configured. This build runs one silo in one process: call UseLocalhostClustering, or build with the Microsoft.Orleans packages for a cluster.");
        }
    }
}
