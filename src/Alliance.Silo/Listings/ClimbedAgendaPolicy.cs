using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;

namespace Alliance.Silo.Listings;

/// <summary>
/// A need that nobody met stands on the agenda of the next meeting of the whole alliance, whichever is first: its topic's admission or the
/// meeting's calling. A meeting that begins before the topic's notice has run is left to those who arrange it; the next one takes it.
/// </summary>
public sealed class ClimbedAgendaPolicy(ClimbedQueries climbed) : IPolicy
{
    private const int UsualMinutes = 10;

    public string Name => "listing.climbed-agenda";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "topic.admitted", "conference.called" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        // Most topics and meetings have nothing to do with a need.
        var alliance = stored.Scope.Id;
        var topics = await climbed.TopicsAsync(alliance, cancel);
        if (topics.Count == 0 || (happened is TopicAdmitted one && topics.All(t => t.Id != one.TopicId)))
        {
            return [];
        }

        var notice = happened is TopicAdmitted admitted ? TimeSpan.FromHours(admitted.NoticeHours) : TimeSpan.Zero;
        var meeting = happened is ConferenceCalled { Kind: MeetingKind.JointConference or MeetingKind.AnnualConference, BodyId: null } called
            ? called.ConferenceId
            : happened is TopicAdmitted ? await climbed.NextMeetingAsync(alliance, stored.At + notice, cancel) : null;
        return meeting is null ? [] : [new FillAgenda(alliance, meeting, [.. topics.Select(t => new AgendaItem(Ids.Derive(meeting, t.Id), t.Id, t.Title, UsualMinutes, t.Track, null))])];
    }
}
