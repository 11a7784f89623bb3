using System.Net;

namespace Orleans.Runtime;

/// <summary>An endpoint, and which of the silos that had it one after the other.</summary>
[Serializable, Immutable]
public sealed class SiloAddress : IEquatable<SiloAddress>, IComparable<SiloAddress>
{
    private SiloAddress(IPEndPoint endpoint, int generation)
    {
        Endpoint = endpoint;
        Generation = generation;
    }

    /// <summary>Address and port.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Grows with every silo at the same endpoint.</summary>
    public int Generation { get; }

    /// <summary>No silo.</summary>
    public static SiloAddress Zero { get; } = new(new(0, 0), 0);

    /// <summary>Of an endpoint and generation.</summary>
    public static SiloAddress New(IPEndPoint ep, int gen)
    {
        ArgumentNullException.ThrowIfNull(ep);
        return new(ep, gen);
    }

    /// <inheritdoc cref="New(IPEndPoint, int)"/>
    public static SiloAddress New(IPAddress address, int port, int generation) => new(new(address, port), generation);

    /// <summary>A generation later than those before: seconds since 2022.</summary>
    public static int AllocateNewGeneration() => (int)(DateTime.UtcNow - new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds;

    /// <summary>From address:port@generation.</summary>
    public static SiloAddress FromParsableString(string addr)
    {
        ArgumentNullException.ThrowIfNull(addr);
        var at = addr.LastIndexOf('@');
        return at < 0 ? throw new FormatException($"Invalid silo address string: {addr}") : new(IPEndPoint.Parse(addr[..at]), int.Parse(addr[(at + 1)..]));
    }

    /// <summary>As address:port@generation.</summary>
    public string ToParsableString() => $"{Endpoint}@{Generation}";

    /// <inheritdoc/>
    public bool Equals(SiloAddress? other) => other is not null && Generation == other.Generation && Endpoint.Equals(other.Endpoint);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SiloAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Endpoint, Generation);

    /// <inheritdoc/>
    public int CompareTo(SiloAddress? other) => string.CompareOrdinal(ToParsableString(), other?.ToParsableString());

    /// <inheritdoc/>
    public override string ToString() => $"S{Endpoint}:{Generation}";
}
