using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.People;

namespace Alliance.Silo.People;

/// <summary>Who spoke for a unit that was merged speaks for the one it was merged into.</summary>
public sealed class MoveGrantsPolicy(Database database) : IPolicy
{
    public string Name => "person.move-grants";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "unit" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "member-unit.merged" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var merged = (MemberUnitMerged)happened;
        var speakers = await database.ReadAsync(db => db.SpeakersOfUnitAsync(merged.UnitId), cancel);
        return [.. speakers.Select(s => new GrantRole(s.PersonId, new Grant(s.Role, merged.IntoUnitId)))];
    }
}
