using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Silo.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Conferences;

/// <summary>What a meeting has left open comes by itself onto the agenda of the next one of its line, whichever is first: its calling, or the end of the other.</summary>
public sealed class CarryTopicsPolicy(BacklogQueries backlog) : IPolicy
{
    private const int UsualMinutes = 20;

    public string Name => "conference.carry-topics";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "conference.called", "topic.carried-over" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var alliance = stored.Scope.Id;
        var conference = happened switch
        {
            ConferenceCalled e => e.ConferenceId,
            TopicCarriedOver e => await backlog.NextOfLineAsync(alliance, e.FromConferenceId, cancel),
            _ => null,
        };
        if (conference is null || await backlog.CarriedForAsync(alliance, conference, cancel) is not { Count: > 0 } topics)
        {
            return [];
        }

        return [new FillAgenda(alliance, conference, [.. topics.Select(t => new AgendaItem(Ids.Derive(conference, t.Id), t.Id, t.Title, UsualMinutes, t.Track, t.UnitId))])];
    }
}
