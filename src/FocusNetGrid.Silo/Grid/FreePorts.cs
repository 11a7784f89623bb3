using System.Net;
using System.Net.Sockets;

namespace FocusNetGrid.Silo.Grid;

/// <summary>Finds a port for a silo that only this process talks to.</summary>
internal static class FreePorts
{
    /// <summary>A port of the loopback interface that nobody listens on now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
