using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Conferences;

/// <summary>Where the date of a series moves with the chair, the meeting that was called for it goes along by the same days.</summary>
public sealed class MoveMeetingsPolicy : IPolicy
{
    public string Name => "conference.move-with-chair";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "meeting-series.date-moved" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var moved = (SeriesDateMoved)happened;
        return Task.FromResult<IReadOnlyList<ICommand>>([new MoveWithChair(moved.AllianceId, moved.ConferenceId, (int)Math.Round((moved.StartsAt - moved.Before).TotalDays))]);
    }
}
