using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Silo.Alliances;

/// <summary>A unit that was merged into another passes its seat on in every alliance in which it sits.</summary>
public sealed class PassSeatsPolicy(Database database) : IPolicy
{
    public string Name => "alliance.pass-seats";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "unit" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "member-unit.merged" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var merged = (MemberUnitMerged)happened;
        var alliances = await database.ReadAsync(db => db.AlliancesOfUnitAsync(merged.UnitId), cancel);
        return [.. alliances.Select(alliance => new PassSeat(alliance, merged.UnitId, merged.IntoUnitId))];
    }
}
