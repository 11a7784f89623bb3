using System.Net;
using Orleans.Runtime;

#nullable disable
namespace Orleans.Configuration;

/// <summary>Where the silo is said to be. One process listens nowhere; the address serves as its name.</summary>
public class EndpointOptions
{
    /// <summary>The default of <see cref="SiloPort"/>.</summary>
    public const int DEFAULT_SILO_PORT = 11111;

    /// <summary>The default of <see cref="GatewayPort"/>.</summary>
    public const int DEFAULT_GATEWAY_PORT = 30000;

    private int _siloPort = DEFAULT_SILO_PORT;

    /// <summary>The address that others would use.</summary>
    public IPAddress AdvertisedIPAddress { get; set; }

    /// <summary>The port that others would use; not 0.</summary>
    public int SiloPort
    {
        get => _siloPort;
        set => _siloPort = value != 0 ? value : throw new OrleansConfigurationException("No listening port specified. Ensure that SiloPort is set.");
    }

    /// <summary>The port that clients would use; 0 for none.</summary>
    public int GatewayPort { get; set; } = DEFAULT_GATEWAY_PORT;
}
