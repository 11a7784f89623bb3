using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>Under which name the grid measures and traces, and what its grains measure with.</summary>
public static class GridTelemetry
{
    /// <summary>The meter's name, and that of the source of spans.</summary>
    public const string Name = "FocusNetGrid";

    /// <summary>Where the grid's spans come from.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Registers what grains measure with. It needs an <see cref="IMeterFactory"/>, which every host has.</summary>
    public static IServiceCollection AddGridInstruments(this IServiceCollection services) =>
        services.AddSingleton<TrialInstruments>().AddSingleton<SweepInstruments>().AddSingleton<QueueInstruments>();
}
