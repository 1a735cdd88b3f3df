using Alliance.Domain.Kernel;

namespace Alliance.Web.Access;

/// <summary>What an endpoint's relation is measured against.</summary>
public enum Measure
{
    /// <summary>The platform: anybody, signed in, administrator.</summary>
    Platform,

    /// <summary>The alliance in the route.</summary>
    Alliance,

    /// <summary>The member unit in the route.</summary>
    Unit,
}

/// <summary>
/// Who may call an endpoint. Where it sends a command, <paramref name="Command"/> names it: the door asks only for what stands
/// here, and the aggregate holds the caller against the command's own entry in the domain's access table.
/// </summary>
public sealed record EndpointRule(Relation Open, Measure Measure = Measure.Platform, string? Command = null);
