using System.Data.Common;
using System.Text.Json;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Who did something; where a unit's people act in an alliance, the unit they act for.</summary>
public sealed record ActorRef(string Id, string Name, string? UnitId, string? UnitName);

/// <summary>What the ids in some events are called (by id), and who their actors are (by id).</summary>
public sealed record NamesInFeed(IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, ActorRef> Actors);

/// <summary>Events carry ids alone: this finds the names of the units, alliances, bodies, meetings, regions and people that some events speak of.</summary>
public static class FeedNames
{
    public static async Task<NamesInFeed> ResolveAsync(DbConnection db, IReadOnlyCollection<StoredEvent> events)
    {
        var found = new Found();
        foreach (var stored in events)
        {
            using var body = JsonDocument.Parse(stored.Data);
            Collect(body.RootElement, "", found);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await AddAsync("SELECT id, name FROM member_unit WHERE id IN @ids", found.Units);
        await AddAsync("SELECT id, name FROM alliance WHERE id IN @ids", found.Alliances);
        await AddAsync("SELECT DISTINCT body_id AS id, name FROM alliance_body WHERE body_id IN @ids", found.Bodies);
        await AddAsync("SELECT code AS id, path AS name FROM region WHERE code IN @ids", found.Regions);
        await AddAsync("SELECT id, COALESCE(name, '') AS name FROM person WHERE id IN @ids", found.People);
        await AddAsync("SELECT id, title AS name FROM conference WHERE id IN @ids", found.Conferences);
        await AddAsync("SELECT id, title AS name FROM meeting_series WHERE id IN @ids", found.Series);
        return new NamesInFeed(names, await ActorsAsync(db, events));

        async Task AddAsync(string sql, HashSet<string> ids)
        {
            foreach (var row in await db.QueryByIdsAsync<NamedRef>(sql, ids))
            {
                names[row.Id] = row.Name;
            }
        }
    }

    private static async Task<Dictionary<string, ActorRef>> ActorsAsync(DbConnection db, IReadOnlyCollection<StoredEvent> events)
    {
        var people = (await db.QueryByIdsAsync<NamedRef>("SELECT id, COALESCE(name, '') AS name FROM person WHERE id IN @ids", events.Select(e => e.Actor)))
            .ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var alliances = events.Where(e => e.Scope.Kind == "alliance").Select(e => e.Scope.Id).Distinct(StringComparer.Ordinal).ToList();
        var seats = alliances.Count != 1 ? [] : await db.QueryByIdsAsync<Seat>(
            """
            SELECT g.person_id, u.id AS unit_id, u.name FROM person_grant g
            JOIN membership m ON m.unit_id = g.target AND m.alliance_id = @alliance AND m.status <> 'left' JOIN member_unit u ON u.id = g.target
            WHERE g.role IN ('delegate', 'deputy') AND g.person_id IN @ids
            """,
            people.Keys,
            new { alliance = alliances[0] });
        var units = seats.OrderBy(s => s.UnitId, StringComparer.Ordinal).DistinctBy(s => s.PersonId).ToDictionary(s => s.PersonId, StringComparer.Ordinal);
        return people.ToDictionary(
            p => p.Key, p => new ActorRef(p.Key, p.Value, units.GetValueOrDefault(p.Key)?.UnitId, units.GetValueOrDefault(p.Key)?.Name), StringComparer.Ordinal);
    }

    /// <summary>The property's name tells what an id is of.</summary>
    private static void Collect(JsonElement element, string name, Found found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, property.Name, found);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, name, found);
                }

                break;
            case JsonValueKind.String when element.GetString() is { Length: > 0 and <= 40 } text:
                found.For(name)?.Add(text);
                break;
        }
    }

    private sealed class Found
    {
        public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Alliances { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Bodies { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Regions { get; } = new(StringComparer.Ordinal);

        public HashSet<string> People { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Conferences { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Series { get; } = new(StringComparer.Ordinal);

        public HashSet<string>? For(string name) => name switch
        {
            "allianceId" or "parentId" => Alliances,
            "bodyId" => Bodies,
            "personId" => People,
            "conferenceId" or "fromConferenceId" => Conferences,
            "seriesId" => Series,
            "regions" or "regionCode" or "province" => Regions,
            "subject" or "servedBefore" or "required" or "optional" => Units,
            _ when name.EndsWith("nitId", StringComparison.Ordinal) => Units,
            _ => null,
        };
    }

    private sealed record Seat(string PersonId, string UnitId, string Name);
}
