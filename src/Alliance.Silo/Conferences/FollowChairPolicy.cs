using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Conferences;

/// <summary>When the chair passes or its plan changes, the dates of series that are not called yet move with it; when a meeting of a series is called, its date is taken.</summary>
public sealed class FollowChairPolicy(SeriesQueries series) : IPolicy
{
    public string Name => "meeting-series.follow-chair";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "chair-cycle.planned", "chair-cycle.plan-revised", "chair-cycle.begun", "chair-cycle.handed-over", "chair-cycle.swapped", "chair-cycle.substituted",
        "chair-cycle.turns-passed", "chair-cycle.closed", "conference.called",
    };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var alliance = stored.Scope.Id;
        return happened switch
        {
            ConferenceCalled { SeriesId: { } id } e => [new NoteCall(alliance, id, e.ConferenceId, e.StartsAt)],
            ConferenceCalled => [],
            _ => [.. (await series.RunningAsync(alliance, cancel)).Select(id => new FollowChair(alliance, id))],
        };
    }
}
