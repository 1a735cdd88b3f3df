using System.Net;
using System.Net.Sockets;

namespace Alliance.Silo.Calendars;

/// <summary>Whether an address is one of the public internet. Everything else (this machine, the networks around it, what is reserved) is not to be reached on a member's word.</summary>
public static class PublicAddress
{
    /// <summary>The IANA special-purpose registries for IPv4 and IPv6, of what is not globally reachable, and the tunnels that lead into it.</summary>
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(Closed, net => net.BaseAddress.AddressFamily == plain.AddressFamily && net.Contains(plain));
    }
}
