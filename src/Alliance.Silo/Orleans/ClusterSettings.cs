using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Alliance.Silo.Kernel;

/// <summary>What this process is in the cluster.</summary>
public enum ClusterRole
{
    /// <summary>Grains live here.</summary>
    Silo,

    /// <summary>It only calls them.</summary>
    Client,
}

/// <summary>A process's place in the cluster, from its environment. Without any of it: one silo, reachable from this machine only.</summary>
public sealed record ClusterSettings
{
    public required ClusterRole Role { get; init; }

    /// <summary>Processes of one id on one database are one cluster.</summary>
    public string ClusterId { get; init; } = "alliance";

    /// <summary>The address at which the other silos and the clients reach this one. Whoever reaches its ports is trusted: keep them inside.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    public int SiloPort { get; init; }

    /// <summary>Where clients connect; 0 for a silo that has none but its own process.</summary>
    public int GatewayPort { get; init; }

    /// <exception cref="ArgumentException">A value makes no sense.</exception>
    public static ClusterSettings FromEnvironment(Func<string, string?> variable, AllianceOptions options)
    {
        var role = variable("ALLIANCE_CLUSTER_ROLE") switch
        {
            null or "" or "silo" => ClusterRole.Silo,
            "client" => ClusterRole.Client,
            var other => throw new ArgumentException($"ALLIANCE_CLUSTER_ROLE is silo or client, not {other}."),
        };
        var alone = IsSqlite(options);
        if (alone && role == ClusterRole.Client)
        {
            throw new ArgumentException("SQLite serves one process, so nothing can be a client of a cluster on it. Use PostgreSQL or SQL Server.");
        }

        var address = alone ? IPAddress.Loopback : Resolve(variable("ALLIANCE_ADVERTISED_ADDRESS"));
        return new ClusterSettings
        {
            Role = role,
            ClusterId = variable("ALLIANCE_CLUSTER_ID") is { Length: > 0 } id ? id : "alliance",
            Address = address,
            SiloPort = role == ClusterRole.Client ? 0 : Port(variable, "ALLIANCE_SILO_PORT") ?? (alone ? PortOf(address, 0) : Usual(address, 11_111)),
            GatewayPort = role == ClusterRole.Client || alone ? 0 : Port(variable, "ALLIANCE_GATEWAY_PORT") ?? Usual(address, 30_000),
        };
    }

    internal static bool IsSqlite(AllianceOptions options) => options.Database.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase);

    private static int? Port(Func<string, string?> variable, string name) =>
        variable(name) is not { Length: > 0 } text
            ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536
                ? port
                : throw new ArgumentException($"{name} is a port number, not {text}.");

    private static IPAddress Resolve(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return IPAddress.Loopback;
        }

        return IPAddress.TryParse(name, out var address)
            ? address
            : Array.Find(Dns.GetHostAddresses(name), a => a.AddressFamily == AddressFamily.InterNetwork)
                ?? throw new ArgumentException($"ALLIANCE_ADVERTISED_ADDRESS {name} has no IPv4 address.");
    }

    /// <summary>
    /// The same port after every start, as long as nobody else has it: a silo that comes back at its address is known to follow the
    /// one that was killed there; at another address it first waits for that one to be declared dead.
    /// </summary>
    private static int Usual(IPAddress address, int port)
    {
        try
        {
            return PortOf(address, port);
        }
        catch (SocketException)
        {
            return PortOf(address, 0);
        }
    }

    /// <summary>Asked of the address that the silo will listen at: a port may be free on one and taken on another.</summary>
    private static int PortOf(IPAddress address, int wanted)
    {
        using var listener = new TcpListener(address, wanted);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
