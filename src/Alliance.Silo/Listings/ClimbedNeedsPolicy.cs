using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Topics;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;

namespace Alliance.Silo.Listings;

/// <summary>
/// A need that nobody met in time is a matter for the next meeting: it stands on the backlog from which agendas are made, in its own
/// alliance and in the one it has climbed to. One topic in each, however often it climbs: its id follows from the need.
/// </summary>
public sealed class ClimbedNeedsPolicy : IPolicy
{
    public string Name => "listing.climbed-needs";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "listing.climbed" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ICommand>>(happened is ListingClimbed e ? [.. Topics(e)] : []);

    private static IEnumerable<ICommand> Topics(ListingClimbed e)
    {
        foreach (var alliance in e.ToAllianceId is { } above ? [e.AllianceId, above] : new[] { e.AllianceId })
        {
            var topic = ClimbedQueries.TopicOf(alliance, e.ListingId);
            var title = $"需求“{Short(e.Title)}”{e.Days} 天无人对接";
            yield return new ProposeTopic(alliance, topic, Track.Consult, title, $"清单中的需求“{e.Title}”发布后 {e.Days} 天仍未满足，请各成员单位研究能否解决。", null);
            yield return new AdmitTopic(alliance, topic);
        }
    }

    private static string Short(string title) => title.Length <= 50 ? title : $"{title[..50]}…";
}
