using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>Who this silo is, from its options.</summary>
internal sealed class LocalSiloDetails : ILocalSiloDetails
{
    public LocalSiloDetails(IOptions<SiloOptions> silo, IOptions<ClusterOptions> cluster, IOptions<EndpointOptions> endpoint)
    {
        Name = silo.Value.SiloName;
        ClusterId = cluster.Value.ClusterId;
        var address = endpoint.Value.AdvertisedIPAddress ?? IPAddress.Loopback;
        var generation = SiloAddress.AllocateNewGeneration();
        SiloAddress = SiloAddress.New(address, endpoint.Value.SiloPort, generation);
        GatewayAddress = endpoint.Value.GatewayPort > 0 ? SiloAddress.New(address, endpoint.Value.GatewayPort, 0) : null!;
    }

    public string Name { get; }

    public string ClusterId { get; }

    public string DnsHostName { get; } = Dns.GetHostName();

    public SiloAddress SiloAddress { get; }

    public SiloAddress GatewayAddress { get; }
}
