using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Specs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusNetGrid.Silo.Grid;

/// <summary>What every host of the grains registers, whatever it keeps their state in.</summary>
internal static class GridHost
{
    /// <summary>Registers what grains ask for.</summary>
    public static IServiceCollection AddGrid(this IServiceCollection services, WorkerServices workers) => services.AddGrid(_ => workers);

    /// <summary>Registers what grains ask for, where that needs other services.</summary>
    /// <remarks>A host whose watchers ask for the time registers it before: the workers' services tell it only once the watchers are there.</remarks>
    public static IServiceCollection AddGrid(this IServiceCollection services, Func<IServiceProvider, WorkerServices> workers)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<WorkerServices>().Clock);
        return services
            .AddSingleton(workers)
            .AddSingleton(provider => provider.GetRequiredService<WorkerServices>().Times)
            .AddSingleton<ISpecCatalog>(new Training.Catalog())
            .AddGridInstruments()
            .AddGridSerialization();
    }
}
