using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>An entry that a row of a spreadsheet names. <paramref name="Fields"/> by the names that they had when it was written.</summary>
public sealed record ListingStanding(ListingTerms Terms, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>What a spreadsheet of entries is held against: units by name, whose the named entries are, and what they said before.</summary>
public sealed class ListingSheetQueries(Database database)
{
    /// <summary>Member units that the caller may post for, by name and short name; and the region each lies in.</summary>
    public Task<(IReadOnlyDictionary<string, IReadOnlyList<string>> ByName, IReadOnlyDictionary<string, string> RegionOf)> UnitsAsync(string allianceId, Caller caller, CancellationToken cancel = default) =>
        database.ReadAsync<(IReadOnlyDictionary<string, IReadOnlyList<string>>, IReadOnlyDictionary<string, string>)>(
            async db =>
            {
                var units = (await db.QueryAsync<Member>(
                    "SELECT u.id, u.name, u.short_name, u.region_code FROM membership m JOIN member_unit u ON u.id = m.unit_id WHERE m.alliance_id = @allianceId AND m.status = 'active'", new { allianceId }))
                    .Where(u => caller.Coordinates(allianceId) || caller.SpeaksFor(u.Id)).ToList();
                var byName = units.SelectMany(u => new[] { (u.Name, u.Id), (u.ShortName ?? u.Name, u.Id) }).Distinct()
                    .GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Id)], StringComparer.Ordinal);
                return (byName, units.ToDictionary(u => u.Id, u => u.RegionCode, StringComparer.Ordinal));
            },
            cancel);

    /// <summary>Of these entries those that the caller may change: whose each is.</summary>
    public Task<IReadOnlyDictionary<string, string>> UnitsOfAsync(string allianceId, IEnumerable<string> ids, Caller caller, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, string>>(
        async db => (await db.QueryByIdsAsync<Owner>("SELECT id, unit_id FROM listing WHERE alliance_id = @allianceId AND id IN @ids AND stage IN ('open', 'paused')", ids, new { allianceId }))
            .Where(o => caller.Coordinates(allianceId) || caller.SpeaksFor(o.UnitId)).ToDictionary(o => o.Id, o => o.UnitId, StringComparer.Ordinal),
        cancel);

    /// <summary>What these entries say now, as they would be written again.</summary>
    public async Task<IReadOnlyDictionary<string, ListingTerms>> TermsOfAsync(string allianceId, IEnumerable<string> ids, Caller caller, CancellationToken cancel = default)
    {
        var mine = await UnitsOfAsync(allianceId, ids, caller, cancel);
        return await database.ReadAsync<IReadOnlyDictionary<string, ListingTerms>>(
            async db => (await db.QueryByIdsAsync<Row>(
                """
                SELECT id, kind, category, title, body, quantity, in_parts, minimum_part, window_json, region_code, address, longitude, latitude, audience, branch_id, valid_until, fields_json
                FROM listing WHERE id IN @ids
                """,
                mine.Keys)).ToDictionary(r => r.Id, r => r.Terms(), StringComparer.Ordinal),
            cancel);
    }

    /// <summary>What these entries say now, with the names that an export gives their fields.</summary>
    public async Task<IReadOnlyDictionary<string, ListingStanding>> StandingAsync(string allianceId, IEnumerable<string> ids, Caller caller, CancellationToken cancel = default)
    {
        var terms = await TermsOfAsync(allianceId, ids, caller, cancel);
        return await database.ReadAsync<IReadOnlyDictionary<string, ListingStanding>>(
            async db =>
            {
                var (names, standing) = (new ListingNames(db, database.Dialect), new Dictionary<string, ListingStanding>(StringComparer.Ordinal));
                foreach (var (id, version) in await db.QueryByIdsAsync<Versioned>("SELECT id, category_version FROM listing WHERE id IN @ids", terms.Keys))
                {
                    standing[id] = new ListingStanding(terms[id], await names.FieldsAsync(allianceId, terms[id].Category, version, terms[id].Fields));
                }

                return standing;
            },
            cancel);
    }

    /// <summary>What these units have open or paused and the caller may change.</summary>
    public async Task<IReadOnlyList<(string UnitId, ListingTerms Terms)>> OpenOfAsync(string allianceId, IEnumerable<string> unitIds, Caller caller, CancellationToken cancel = default)
    {
        var owners = await database.ReadAsync(
            async db => (await db.QueryByIdsAsync<Owner>("SELECT id, unit_id FROM listing WHERE alliance_id = @allianceId AND unit_id IN @ids AND stage IN ('open', 'paused')", unitIds, new { allianceId }))
                .ToDictionary(o => o.Id, o => o.UnitId, StringComparer.Ordinal),
            cancel);
        return [.. (await TermsOfAsync(allianceId, owners.Keys, caller, cancel)).Select(t => (owners[t.Key], t.Value))];
    }

    private sealed record Versioned(string Id, long CategoryVersion);

    private sealed record Member(string Id, string Name, string? ShortName, string RegionCode);

    private sealed record Owner(string Id, string UnitId);

    private sealed record Row(
        string Id, string Kind, string Category, string Title, string? Body, long Quantity, bool InParts, long? MinimumPart, string? WindowJson, string? RegionCode, string? Address, double? Longitude,
        double? Latitude, string Audience, string? BranchId, DateOnly ValidUntil, string FieldsJson)
    {
        public ListingTerms Terms() => new(
            Kind, Category, Title, Body, Quantity, InParts, MinimumPart, ListingJson.Window(WindowJson),
            RegionCode is null && Address is null && Longitude is null ? null : new ListingPlace(RegionCode, Address, Longitude, Latitude),
            Enum.Parse<ListingAudience>(Audience, ignoreCase: true), BranchId, ValidUntil, ListingJson.Fields(FieldsJson).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
