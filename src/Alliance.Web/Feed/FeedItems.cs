using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel;

namespace Alliance.Web.Feed;

/// <summary>Stored events made ready to be sent: read and named once, shown or hidden for each audience.</summary>
public sealed class FeedItems(ActorNames actors)
{
    /// <summary>In characters of JSON: what is larger (the opening of a vote of thousands, say) goes to hundreds of consoles without its lists and long texts.</summary>
    private const int Large = 16 * 1024;
    private const int LongText = 1000;

    public Task<IReadOnlyList<ReadyEvent>> ForPushAsync(IReadOnlyList<StoredEvent> events) => ReadyAsync(events, abridge: true);

    private async Task<IReadOnlyList<ReadyEvent>> ReadyAsync(IReadOnlyList<StoredEvent> events, bool abridge)
    {
        var names = await actors.OfAsync(events.Select(e => e.Actor));
        return [.. events.Select(e =>
        {
            using var document = JsonDocument.Parse(e.Data);
            var body = document.RootElement.Clone();
            var actor = names.GetValueOrDefault(e.Actor);
            var shown = FeedItem.Shown(e, body, new FeedActor(e.Actor, actor?.Name ?? "", actor?.UnitId, actor?.UnitName));
            var sent = abridge && e.Data.Length > Large ? shown with { Data = Short(body), From = e.Position } : shown;
            return new ReadyEvent(e.Name, e.Stream, EventSubjects.Of(body), EventSubjects.OnlyBody(body), sent, FeedItem.Hidden(e));
        })];
    }

    public bool IsSeen(Audience audience, StoredEvent stored)
    {
        using var document = JsonDocument.Parse(stored.Data);
        return audience.Sees(stored.Name, EventSubjects.Of(document.RootElement), EventSubjects.OnlyBody(document.RootElement));
    }

    private static JsonElement Short(JsonElement body) => JsonSerializer.SerializeToElement(
        body.EnumerateObject().Where(p => p.Value.ValueKind switch
        {
            JsonValueKind.Array or JsonValueKind.Object => false,
            JsonValueKind.String => p.Value.GetString()!.Length <= LongText,
            _ => true,
        }).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    public async Task<IReadOnlyList<FeedItem>> ForAsync(Audience audience, IReadOnlyList<StoredEvent> events) =>
        [.. (await ReadyAsync(events, abridge: false)).Select(e => e.For(audience))];
}

public sealed record ReadyEvent(string Name, StreamId Stream, IReadOnlyCollection<string> Subjects, string? OnlyBody, FeedItem Shown, FeedItem Hidden)
{
    private readonly Relation open = AccessTable.ForEvent(Name);

    public bool IsSeenBy(Audience audience) => audience.Sees(open, Subjects, OnlyBody);

    public FeedItem For(Audience audience) => IsSeenBy(audience) ? Shown : Hidden;
}
