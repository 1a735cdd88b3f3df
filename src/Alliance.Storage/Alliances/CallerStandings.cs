using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Alliances;

/// <summary>How the caller's units stand in some alliances, and with that what the caller is to each: the same rule that commands are decided by.</summary>
internal sealed class CallerStandings
{
    /// <summary>Relations that make an alliance one's own; being an administrator does not.</summary>
    public const Relation OwnRelations = Relation.Coordinator | Relation.Chair | Relation.Member | Relation.Observer | Relation.Supervisor;

    private readonly Caller _caller;
    private readonly ILookup<(string Alliance, bool Good), string> _units;

    private CallerStandings(Caller caller, ILookup<(string Alliance, bool Good), string> units) => (_caller, _units) = (caller, units);

    public static async Task<CallerStandings> OfAsync(DbConnection db, IEnumerable<string> alliances, Caller caller)
    {
        var wanted = alliances.ToHashSet(StringComparer.Ordinal);
        var rows = await db.QueryByIdsAsync<Row>(
            "SELECT alliance_id, unit_id, status FROM membership WHERE unit_id IN @ids AND status IN ('active', 'suspended')", caller.Units);
        return new CallerStandings(
            caller, rows.Where(r => wanted.Contains(r.AllianceId)).ToLookup(r => (r.AllianceId, r.Status == "active"), r => r.UnitId));
    }

    public Relation RelationTo(string alliance, IEnumerable<string> regions, string? chairUnit) =>
        Relations.ToAlliance(_caller, alliance, regions, _units[(alliance, true)], _units[(alliance, false)], chairUnit);

    public static IReadOnlyList<string> Words(Relation relation) =>
    [
        .. new[]
        {
            (Relation.Coordinator, "coordinator"), (Relation.Chair, "chair"), (Relation.Member, "member"), (Relation.Observer, "observer"),
            (Relation.Supervisor, "supervisor"), (Relation.Administrator, "administrator"),
        }.Where(w => relation.HasFlag(w.Item1)).Select(w => w.Item2),
    ];

    private sealed record Row(string AllianceId, string UnitId, string Status);
}
