using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel;

namespace Alliance.Web.Feed;

/// <summary>Stored events made ready to be sent: read and named once, shown or hidden for each audience.</summary>
public sealed class FeedItems(ActorNames actors)
{
    public async Task<IReadOnlyList<ReadyEvent>> ReadyAsync(IReadOnlyList<StoredEvent> events)
    {
        var names = await actors.OfAsync(events.Select(e => e.Actor));
        return [.. events.Select(e =>
        {
            using var document = JsonDocument.Parse(e.Data);
            var body = document.RootElement.Clone();
            var actor = names.GetValueOrDefault(e.Actor);
            return new ReadyEvent(e.Name, e.Stream, EventSubjects.Of(body), EventSubjects.OnlyBody(body), FeedItem.Shown(e, body, new FeedActor(e.Actor, actor?.Name ?? "", actor?.UnitId, actor?.UnitName)), FeedItem.Hidden(e));
        })];
    }

    public bool IsSeen(Audience audience, StoredEvent stored)
    {
        using var document = JsonDocument.Parse(stored.Data);
        return audience.Sees(stored.Name, EventSubjects.Of(document.RootElement), EventSubjects.OnlyBody(document.RootElement));
    }

    public async Task<IReadOnlyList<FeedItem>> ForAsync(Audience audience, IReadOnlyList<StoredEvent> events) =>
        [.. (await ReadyAsync(events)).Select(e => e.For(audience))];
}

public sealed record ReadyEvent(string Name, StreamId Stream, IReadOnlyCollection<string> Subjects, string? OnlyBody, FeedItem Shown, FeedItem Hidden)
{
    private readonly Relation open = AccessTable.ForEvent(Name);

    public bool IsSeenBy(Audience audience) => audience.Sees(open, Subjects, OnlyBody);

    public FeedItem For(Audience audience) => IsSeenBy(audience) ? Shown : Hidden;
}
