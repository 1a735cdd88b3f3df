using System.Data.Common;
using System.Text.Json.Nodes;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>
/// An entry that was shown to all and is now meant for one branch: what happened to it before says no longer more than its own page. The log
/// keeps what was said; whoever reads it back is told as if the branch had stood in it from the beginning.
/// </summary>
internal static class NarrowedEvents
{
    private const string Solved = "match-round.solved";
    private const string Withdrawn = "listing.withdrawn";

    /// <summary>The events with the branch that each entry in them is meant for now. One look into the table of entries, and none where no entry is spoken of.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> NarrowedAsync(this DbConnection db, IReadOnlyList<StoredEvent> events)
    {
        var entries = events.Select(EntriesOf).ToList();
        if (entries.TrueForAll(e => e.Length == 0))
        {
            return events;
        }

        var found = (await db.QueryByIdsAsync<Narrow>(
            "SELECT id, audience, branch_id, stage FROM listing WHERE id IN @ids AND (audience = 'branch' OR stage = 'discarded')", entries.SelectMany(e => e).Distinct(StringComparer.Ordinal)));
        var branches = found.Where(n => n.Audience == "branch").ToDictionary(n => n.Id, n => n.BranchId, StringComparer.Ordinal);
        var discarded = found.Where(n => n.Stage == "discarded").Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        return found.Count == 0 ? events : [.. events.Select((e, i) => Told(e, entries[i], branches, discarded))];
    }

    private static StoredEvent Told(StoredEvent e, string[] entries, Dictionary<string, string?> branches, HashSet<string> discarded) =>
        e.Name == Withdrawn && discarded.Contains(entries[0]) ? Discarded(e)
        : !entries.Any(branches.ContainsKey) ? e
        : e.Name == Solved ? Unnamed(e, branches)
        : Only(e, branches[entries[0]]);

    /// <summary>The entries that an event tells of: itself, a paper of it, its name in a round, or those a round's result left out.</summary>
    private static string[] EntriesOf(StoredEvent e) =>
        e.Name == Solved ? [.. Excluded(JsonNode.Parse(e.Data)!).Select(x => (string)x["listingId"]!)]
        : EntryOf(e) is { } one ? [one]
        : [];

    private static string? EntryOf(StoredEvent e) =>
        e.Stream.Kind == "listing" ? e.Stream.Id
        : e.Stream.Kind == "attachment" && JsonNode.Parse(e.Data) is { } paper && (string?)paper["ownerKind"] == "listing" ? (string?)paper["ownerId"]
        : e.Name == "match-round.joined" ? (string?)JsonNode.Parse(e.Data)?["entry"]?["listingId"]
        : e.Name == "match-round.left" ? (string?)JsonNode.Parse(e.Data)?["listingId"]
        : null;

    private static IEnumerable<JsonNode> Excluded(JsonNode solved) => (solved["excluded"] as JsonArray ?? []).OfType<JsonNode>();

    /// <summary>The result is everybody's; the names of what was left out of it are not.</summary>
    private static StoredEvent Unnamed(StoredEvent e, Dictionary<string, string?> narrowed)
    {
        var body = JsonNode.Parse(e.Data)!;
        foreach (var entry in Excluded(body).Where(x => narrowed.ContainsKey((string)x["listingId"]!)))
        {
            entry["name"] = "";
        }

        return e with { Data = body.ToJsonString(Catalog.Json) };
    }

    /// <summary>Before there was an event of its own for it, a draft that was thrown away was withdrawn, with a reason, before all: it is told as it would be now.</summary>
    private static StoredEvent Discarded(StoredEvent e)
    {
        var body = JsonNode.Parse(e.Data)!.AsObject();
        body.Remove("reason");
        body.Remove("onlyBodyId");
        return e with { Name = "listing.discarded", Data = body.ToJsonString(Catalog.Json) };
    }

    private static StoredEvent Only(StoredEvent e, string? branch)
    {
        var body = JsonNode.Parse(e.Data)!.AsObject();
        body["onlyBodyId"] = branch;
        return e with { Data = body.ToJsonString(Catalog.Json) };
    }

    private sealed record Narrow(string Id, string Audience, string? BranchId, string Stage);
}
