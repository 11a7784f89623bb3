using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Serialization;

/// <summary>The builder there is.</summary>
internal sealed record SerializerBuilder(IServiceCollection Services) : ISerializerBuilder;
