using FocusNetGrid.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace FocusNetGrid.Grains;

/// <summary>How this project's records cross calls between silos.</summary>
public static class GridSerialization
{
    private const string Own = "FocusNetGrid.";

    /// <summary>Lets every record of this project cross calls as the same JSON that it rests in; silos and clients both need it.</summary>
    public static IServiceCollection AddGridSerialization(this IServiceCollection services) =>
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSupported: type => type.Namespace?.StartsWith(Own, StringComparison.Ordinal) == true && !typeof(Exception).IsAssignableFrom(type),
            jsonSerializerOptions: SweepJson.Options));
}
