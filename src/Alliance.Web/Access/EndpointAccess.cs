using System.Collections.Frozen;
using Alliance.Domain.Kernel;
using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>
/// The one list of every endpoint and hub method by name, and who may call it, room by room in the pages beside this one. What is not listed is
/// refused, and a test walks them all.
/// </summary>
public static partial class EndpointAccess
{
    /// <summary>Everybody who belongs to an alliance or looks after its region.</summary>
    public const Relation Within = Administrator | Coordinator | Chair | Member | Supervisor | Observer;

    /// <summary>A name that stands twice throws.</summary>
    private static readonly FrozenDictionary<string, EndpointRule> Rules =
        new[] { SessionRules, UnitsRules, AlliancesRules, CalendarsRules, ChairCyclesRules, ConferencesRules, FollowUpRules, ListingsRules, MatchingRules }
            .SelectMany(room => room).ToDictionary(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, EndpointRule> All => Rules;

    public static EndpointRule? Find(string? name) => name is null ? null : Rules.GetValueOrDefault(name);
}
