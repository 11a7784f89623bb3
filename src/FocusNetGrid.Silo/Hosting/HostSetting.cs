using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>A setting as somebody gave it.</summary>
/// <param name="Place">Where, for problems: <c>--silo-port</c>, <c>FOCUSNETGRID_SILO_PORT</c> or a file and its field.</param>
/// <param name="Text">The value; null where nobody gave one.</param>
public sealed record HostSetting(string Place, string? Text)
{
    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public int? Number(int least, int most) => Text is null ? null
        : int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Refused($"give a whole number from {least} to {most}");

    /// <summary>One of an enumeration's values, as people spell it.</summary>
    /// <exception cref="RunException">It is none of them.</exception>
    public T? OneOf<T>()
        where T : struct, Enum => Text is null ? null
        : Enum.TryParse<T>(Text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(Text[0]) ? value
        : throw Refused($"give {string.Join(" or ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");

    /// <summary>The address of one network interface.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public IPAddress? Address()
    {
        if (Text is null)
        {
            return null;
        }

        if (!IPAddress.TryParse(Text, out var address) || address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            throw Refused("give the IP address under which the other hosts reach this one");
        }

        return address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
            ? throw Refused("that is every interface; give the one address under which the other hosts reach this one")
            : address;
    }

    /// <summary>The interface to listen on; <c>0.0.0.0</c> or <c>::</c> is every one.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public IPAddress? Interface() => Text is null ? null
        : IPAddress.TryParse(Text, out var address) ? address
        : throw Refused("give the IP address of an interface, 127.0.0.1 for this machine only, or 0.0.0.0 for every one");

    /// <summary>What the user hears of it.</summary>
    public RunException Refused(string remedy) => new(Place, $"'{Text}': {remedy}");
}
