using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Activations;
using Orleans.Configuration;
using Orleans.Copying;
using Orleans.Lifecycle;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Registers the silo of this process with a host.</summary>
internal sealed class SiloBuilder : ISiloBuilder
{
    private SiloBuilder(IServiceCollection services, IConfiguration configuration)
    {
        Services = services;
        Configuration = configuration;
        services.AddOptions().AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CopierProvider>();
        services.AddSingleton<GrainClasses>();
        services.AddSingleton<LocalRuntime>();
        services.AddSingleton<IClusterClient, GrainFactory>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.AddSingleton<ILocalSiloDetails, LocalSiloDetails>();
        services.AddScoped<ActivationHolder>();
        services.AddScoped<IGrainContext>(provider => provider.GetRequiredService<ActivationHolder>().Activation
            ?? throw new InvalidOperationException("There is no grain context outside of a grain."));
        services.AddSingleton<StagedLifecycle>();
        services.AddSingleton<ISiloLifecycle>(provider => provider.GetRequiredService<StagedLifecycle>());
        services.AddTransient<IConfigurationValidator, ClusteringValidator>();
        services.AddTransient<IConfigurationValidator, GrainCollectionOptionsValidator>();
        services.TryAddSingleton<IGrainStorageSerializer, SystemTextJsonStorageSerializer>();
        services.PostConfigure<SiloOptions>(options => options.SiloName ??= $"Silo_{Guid.NewGuid().ToString("N")[..5]}");
        services.AddHostedService<SiloHostedService>();
    }

    public IServiceCollection Services { get; }

    public IConfiguration Configuration { get; }

    /// <summary>The builder of this host; the same however often it is asked for.</summary>
    internal static SiloBuilder Of(IServiceCollection services, IConfiguration? configuration)
    {
        var existing = services.FirstOrDefault(one => !one.IsKeyedService && one.ServiceType == typeof(SiloBuilder));
        if (existing is not null)
        {
            return (SiloBuilder)existing.ImplementationInstance!;
        }

        var builder = new SiloBuilder(services, configuration ?? new ConfigurationBuilder().Build());
        services.AddSingleton(builder);
        return builder;
    }
}
