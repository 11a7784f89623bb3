using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Serialization;

/// <summary>Configures what may cross grain calls.</summary>
public interface ISerializerBuilder
{
    /// <summary>The host's services.</summary>
    IServiceCollection Services { get; }
}
