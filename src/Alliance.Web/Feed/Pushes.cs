namespace Alliance.Web.Feed;

/// <summary>What goes to the consoles of these audiences at once.</summary>
public sealed record Push(IReadOnlyList<string> Groups, IReadOnlyList<FeedItem> Items);

/// <summary>
/// Five hundred delegates are five hundred audiences, since each may see what concerns its unit alone; but mostly they see the same.
/// Those who see the same of a batch are sent the same, written down once. O(audiences × events).
/// </summary>
public static class Pushes
{
    public static IReadOnlyList<Push> Of(IEnumerable<Audience> audiences, IReadOnlyList<ReadyEvent> events) =>
    [
        .. audiences.GroupBy(audience => Seen(audience, events), StringComparer.Ordinal)
            .Select(alike => new Push([.. alike.Select(a => a.Group)], Folding.Fold([.. events.Select((e, i) => alike.Key[i] == '1' ? e.Shown : e.Hidden)]))),
    ];

    /// <summary>A 1 for each event that the audience sees, a 0 for each other.</summary>
    private static string Seen(Audience audience, IReadOnlyList<ReadyEvent> events) => string.Create(events.Count, (audience, events), static (seen, all) =>
    {
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = all.events[i].IsSeenBy(all.audience) ? '1' : '0';
        }
    });
}
