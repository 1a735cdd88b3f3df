using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Matching.Matches;

/// <summary>
/// A match lives in the alliance of its need. Where what is given belongs to another, its entry notes each step there, so that its
/// unit, and those who run that alliance, follow it live without being let into the first.
/// </summary>
public sealed class NoteMatchesPolicy : IPolicy
{
    public string Name => "match.notes";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("match.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public bool SideBySide => true;

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ICommand>>(
        happened is MatchEvent e && e.ResourceAllianceId != e.AllianceId ? [new NoteMatch(e.ResourceAllianceId, e.ResourceId, e.MatchId, stored.Name["match.".Length..])] : []);
}
