using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Copying;

#nullable disable
namespace Orleans.Serialization;

/// <summary>Lets types cross grain calls as JSON.</summary>
public static class SerializationHostingExtensions
{
    /// <summary>The types that the predicate accepts cross as JSON of these options.</summary>
    public static ISerializerBuilder AddJsonSerializer(
        this ISerializerBuilder serializerBuilder,
        Func<Type, bool> isSupported,
        JsonSerializerOptions jsonSerializerOptions = null) =>
        serializerBuilder.AddJsonSerializer(
            isSupported,
            isSupported,
            options => options.Configure(one => one.SerializerOptions = jsonSerializerOptions ?? one.SerializerOptions));

    /// <summary>The same with a predicate each for leaving the process and for crossing within it.</summary>
    public static ISerializerBuilder AddJsonSerializer(
        this ISerializerBuilder serializerBuilder,
        Func<Type, bool> isSerializable,
        Func<Type, bool> isCopyable,
        Action<OptionsBuilder<JsonCodecOptions>> configureOptions = null)
    {
        configureOptions?.Invoke(serializerBuilder.Services.AddOptions<JsonCodecOptions>());
        if (isCopyable is not null)
        {
            serializerBuilder.Services.AddSingleton(new JsonCopyable(isCopyable));
        }

        return serializerBuilder;
    }
}
