namespace Alliance.Web.Feed;

/// <summary>
/// Thousands vote within seconds, and a screen needs no more of that than the count. So a run of such events is pushed as its last
/// one, which says from which position on it stands: no position is lost, and whoever wants each event reads them (<c>GET /api/feed</c>
/// folds nothing). What comes singly is sent singly. Hidden envelopes, which say nothing but their position, are folded too.
/// </summary>
public static class Folding
{
    /// <summary>Shorter runs are sent as they are.</summary>
    public const int Least = 8;

    /// <summary>Each of these carries the count as it stands, or says no more than that it is to be asked for again.</summary>
    private static readonly HashSet<string> Cumulative = new(StringComparer.Ordinal) { "vote.ballots-cast", "vote.ballots-counted", "vote.paper-issued" };

    /// <summary>O(items). In order and without a gap, as the items are.</summary>
    public static IReadOnlyList<FeedItem> Fold(IReadOnlyList<FeedItem> items)
    {
        var folded = new List<FeedItem>(items.Count);
        for (int begin = 0, end; begin < items.Count; begin = end)
        {
            var first = items[begin];
            for (end = begin + 1; end < items.Count && Continues(first, items[end]);)
            {
                end++;
            }

            if (end - begin >= (first.Name is null ? 2 : Least))
            {
                folded.Add(items[end - 1] with { From = first.Position });
            }
            else
            {
                folded.AddRange(items.Skip(begin).Take(end - begin));
            }
        }

        return folded;
    }

    private static bool Continues(FeedItem first, FeedItem next) =>
        first.Name == next.Name && (first.Name is null || (first.Stream == next.Stream && Cumulative.Contains(first.Name)));
}
