using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Topics;

namespace Alliance.Silo.Topics;

/// <summary>A topic follows the meetings: onto an agenda and off it again, settled with its item, carried over when the meeting has ended without it.</summary>
public sealed class FollowAgendasPolicy(TopicQueries topics) : IPolicy
{
    public string Name => "topic.follow-agendas";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "conference.agenda-arranged", "conference.item-settled", "conference.cancelled", "conference.closed",
    };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => happened switch
    {
        AgendaArranged e => await ArrangeAsync(e, cancel),
        ItemSettled { TopicId: { } topic } e => Of(e.How) is { } how ? [new SettleTopic(e.AllianceId, topic, how, null, e.ConferenceId, e.Note)] : [],
        ConferenceCancelled e => [.. (await topics.PlacedAtAsync(e.AllianceId, e.ConferenceId, cancel)).Select(topic => new TakeOffTopic(e.AllianceId, topic, e.ConferenceId))],
        ConferenceClosed e =>
        [
            .. e.OpenTopicIds.Union(await topics.PlacedAtAsync(e.AllianceId, e.ConferenceId, cancel), StringComparer.Ordinal)
                .Select(topic => new CarryOverTopic(e.AllianceId, topic, e.ConferenceId)),
        ],
        _ => [],
    };

    private async Task<IReadOnlyList<ICommand>> ArrangeAsync(AgendaArranged e, CancellationToken cancel)
    {
        var standing = e.Items.Select(i => i.TopicId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var gone = (await topics.PlacedAtAsync(e.AllianceId, e.ConferenceId, cancel)).Except(standing, StringComparer.Ordinal);
        return
        [
            .. gone.Select(topic => new TakeOffTopic(e.AllianceId, topic, e.ConferenceId)),
            .. standing.Select(topic => new PlaceTopic(e.AllianceId, topic, e.ConferenceId)),
        ];
    }

    /// <summary>An adjourned item, and one for which too few were there, is carried over when the meeting closes.</summary>
    private static SettledHow? Of(ItemOutcome how) => how switch
    {
        ItemOutcome.Adopted => SettledHow.Adopted,
        ItemOutcome.Rejected => SettledHow.Rejected,
        ItemOutcome.Consulted or ItemOutcome.Noted => SettledHow.Consulted,
        ItemOutcome.Assigned => SettledHow.Assigned,
        ItemOutcome.Withdrawn => SettledHow.Withdrawn,
        _ => null,
    };
}
