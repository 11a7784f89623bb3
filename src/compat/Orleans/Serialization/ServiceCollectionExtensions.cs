using Microsoft.Extensions.DependencyInjection;

#nullable disable
namespace Orleans.Serialization;

/// <summary>Adds serialization to services.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Configures what may cross grain calls.</summary>
    public static IServiceCollection AddSerializer(this IServiceCollection services, Action<ISerializerBuilder> configure = null)
    {
        configure?.Invoke(new SerializerBuilder(services));
        return services;
    }
}
