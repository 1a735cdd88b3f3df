using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Topics;

namespace Alliance.Web.Topics;

/// <summary>The charter's terms of the four tracks, as they are in force today.</summary>
public sealed class TopicTerms(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyList<TrackTermsAnswer>> OfAsync(string allianceId, CancellationToken cancel) =>
    [
        .. (await database.ReadAsync(db => TopicFactsQuery.TracksAsync(db, allianceId, ChinaTime.DateOf(clock.GetUtcNow())), cancel))
            .Select(t => new TrackTermsAnswer(t.Track, t.NoticeHours, t.Quorum, t.Majority, t.DeadlineHours)),
    ];
}
