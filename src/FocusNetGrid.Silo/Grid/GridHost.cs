using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Specs;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Silo.Grid;

/// <summary>What every host of the grains registers, whatever it keeps their state in.</summary>
internal static class GridHost
{
    /// <summary>Registers what grains ask for.</summary>
    public static IServiceCollection AddGrid(this IServiceCollection services, WorkerServices workers) => services.AddGrid(_ => workers, workers.Clock);

    /// <summary>Registers what grains ask for, where that needs other services, which may need the clock.</summary>
    public static IServiceCollection AddGrid(this IServiceCollection services, Func<IServiceProvider, WorkerServices> workers, TimeProvider clock) => services
        .AddSingleton(workers)
        .AddSingleton(provider => provider.GetRequiredService<WorkerServices>().Times)
        .AddSingleton(clock)
        .AddSingleton<ISpecCatalog>(new Training.Catalog())
        .AddGridInstruments()
        .AddGridSerialization();
}
