using System.Collections.Immutable;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Listings;
using Alliance.Tests;

namespace Alliance.Bench;

/// <summary>
/// A million live entries of 114,000 units: an alliance for each of the delta's districts, and one across the provinces whose members post
/// a tenth of all. Names of units, communities and regions are real, positions and what the entries say are made up. Written past the log.
/// </summary>
internal sealed class ListingSeed(Database database, string file)
{
    public const string Delta = "a-delta";
    public const string District = "a-310101";

    private static readonly DateTimeOffset First = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly BulkRows _rows = new(database);
    private readonly List<(string Id, UnitDetails Details)> _units = [.. FullScale.Read(file)];

    public async Task<IReadOnlyDictionary<string, string>> MakeAsync(int entries)
    {
        await UnitsAsync();
        await AlliancesAsync();
        await EntriesAsync(entries);
        await using (var db = await database.ConnectAsync(forWriting: true))
        {
            await Dapper.SqlMapper.ExecuteAsync(db, database.Dialect.HasOneWriter ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE", commandTimeout: 3600);
        }

        var several = _units.Where((_, i) => i % 9500 == 7).Select(u => new Grant(Role.Delegate, u.Id)).ToArray();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["member of a district's alliance"] = await PersonAsync("member", new Grant(Role.Delegate, UnitIn("310101"))),
            ["member of twelve alliances"] = await PersonAsync("several", several),
            ["member of the large alliance"] = await PersonAsync("large", new Grant(Role.Delegate, _units[40].Id)),
            ["unit without an alliance"] = await PersonAsync("outside", new Grant(Role.Delegate, "outside")),
            ["unit far away"] = await PersonAsync("far", new Grant(Role.Delegate, "far")),
            ["coordinator of the large alliance"] = await PersonAsync("coordinator", new Grant(Role.Coordinator, Delta)),
            ["supervisor of a district"] = await PersonAsync("district", new Grant(Role.Supervisor, "310101")),
            ["supervisor of a province"] = await PersonAsync("province", new Grant(Role.Supervisor, "33")),
            ["administrator"] = await PersonAsync("administrator", new Grant(Role.Administrator, "")),
        };
    }

    /// <summary>For each caller who may offer, some entries to be suggested something: the latest eight.</summary>
    public static Task<IReadOnlyDictionary<string, (string Alliance, string[] Ids)>> EntriesOfAsync(Database database) => database.ReadAsync<IReadOnlyDictionary<string, (string, string[])>>(async db =>
    {
        async Task<(string, string[])> OfAsync(string alliance, string person)
        {
            var ids = await Dapper.SqlMapper.QueryAsync<string>(
                db,
                person == "coordinator"
                    ? "SELECT id FROM listing WHERE alliance_id = @alliance AND live = 1 ORDER BY doc DESC LIMIT 8"
                    : "SELECT id FROM listing WHERE alliance_id = @alliance AND live = 1 AND unit_id IN (SELECT target FROM person_grant WHERE person_id = @person) ORDER BY doc DESC LIMIT 8",
                new { alliance, person });
            return (alliance, [.. ids]);
        }

        return new Dictionary<string, (string, string[])>(StringComparer.Ordinal)
        {
            ["member of a district's alliance"] = await OfAsync(District, "member"),
            ["member of the large alliance"] = await OfAsync(Delta, "large"),
            ["coordinator of the large alliance"] = await OfAsync(Delta, "coordinator"),
        };
    });

    private string UnitIn(string region) => _units.First(u => u.Details.RegionCode.StartsWith(region, StringComparison.Ordinal)).Id;

    private static string AllianceOf(UnitDetails unit) => "a-" + unit.RegionCode[..6];

    private async Task UnitsAsync()
    {
        string[] columns = ["id", "name", "short_name", "kind", "region_code", "province", "city", "address", "longitude", "latitude", "offers", "credit_code", "status", "merged_into", "name_sort", "name_core", "folded", "registered_at", "changed_at", "version"];
        static object?[] Row(string id, UnitDetails d) =>
            [id, d.Name, null, d.Kind, d.RegionCode, d.RegionCode[..2], d.RegionCode[..4], null, null, null, "[]", null, "open", null, SortKeys.Of(d.Name), d.Name, SearchText.Normalise(d.Name), First, First, 1L];
        var outside = new UnitDetails("联盟之外的单位", null, UnitKind.Other, "310101013", null, null, null, [], null);
        await _rows.WithoutIndexesAsync("member_unit", () => _rows.InsertAsync(
            "member_unit", columns, _units.Select(u => Row(u.Id, u.Details)).Append(Row("outside", outside)).Append(Row("far", outside with { RegionCode = "440103001" }))));
    }

    private async Task AlliancesAsync()
    {
        var districts = _units.Select(u => u.Details.RegionCode[..6]).Distinct(StringComparer.Ordinal).ToList();
        await _rows.InsertAsync(
            "alliance", ["id", "name", "name_sort", "type", "status", "registered_at", "version"],
            districts.Select(d => new object?[] { "a-" + d, $"{d}区域共建联盟", d, "functional-area", "active", First, 1L }).Append([Delta, "长三角共建联盟", "a", "cross-province", "active", First, 1L]));
        await _rows.InsertAsync(
            "alliance_region", ["alliance_id", "region_code", "ordinal"],
            districts.Select(d => new object?[] { "a-" + d, d, 0L }).Concat(((string[])["31", "32", "33", "34"]).Select((p, i) => new object?[] { Delta, p, (long)i })));
        object?[] Member(string alliance, string unit, string region, int seat) => [alliance, unit, region, "1", "active", "2026-01-01", "founding", true, (long)seat];
        await _rows.InsertAsync(
            "membership", ["alliance_id", "unit_id", "region_code", "share", "status", "joined_on", "how", "founding", "seat_no"],
            _units.Select((u, i) => Member(AllianceOf(u.Details), u.Id, u.Details.RegionCode, i)).Concat(_units.Where((_, i) => i % 40 == 0).Select((u, i) => Member(Delta, u.Id, u.Details.RegionCode, i))));
        await _rows.InsertAsync("alliance_body", ["alliance_id", "body_id", "kind", "name", "closed", "ordinal"], districts.Select(d => new object?[] { "a-" + d, "branch", "branch", "分会", false, 0L }));
        await _rows.InsertAsync("body_seat", ["alliance_id", "body_id", "unit_id", "leads"], _units.Where((_, i) => i % 7 == 0).Select(u => new object?[] { AllianceOf(u.Details), "branch", u.Id, false }));
    }

    private async Task EntriesAsync(int entries)
    {
        var grams = new GramRows(entries);
        await _rows.WithoutIndexesAsync("listing", async () =>
        {
            string[]? names = null;
            IEnumerable<object?[]> Rows()
            {
                for (var i = 0; i < entries; i++)
                {
                    var row = Entry(i);
                    grams.Add(i, (string)row["folded"]!);
                    yield return [.. row.Values];
                }
            }

            names = [.. Entry(0).Keys];
            await _rows.InsertAsync("listing", names, Rows());
        });
        await _rows.WithoutIndexesAsync("search_text", () => _rows.InsertAsync("search_text", ["doc", "kind", "id", "scope", "text"], grams.Texts(i => (IdOf(i), ScopeOf(i)))));
        await _rows.InsertAsync("search_gram", ["kind", "gram", "doc"], grams.Sorted());
    }

    public static string IdOf(int i) => "l" + i.ToString("d7", CultureInfo.InvariantCulture);

    private string ScopeOf(int i) => $"alliance/{Place(i).Alliance}";

    private (int Unit, string Alliance) Place(int i)
    {
        var unit = (int)((i * 48271L) % 2147483647 % _units.Count);
        return i % 10 == 0 ? (unit - (unit % 40), Delta) : (unit, AllianceOf(_units[unit].Details));
    }

    private Dictionary<string, object?> Entry(int i)
    {
        var random = new Random(i);
        var (number, alliance) = Place(i);
        var (unit, details) = _units[number];
        var (category, measure, gives, wants, says) = ListingWords.Categories[random.Next(ListingWords.Categories.Length)];
        var side = random.Next(2) == 0 ? Side.Wants : Side.Gives;
        var what = side == Side.Wants ? wants : gives;
        var centre = new Random(int.Parse(details.RegionCode.AsSpan(0, 6), CultureInfo.InvariantCulture));
        var (longitude, latitude) = (116.5 + (centre.NextDouble() * 5.5), 28 + (centre.NextDouble() * 6));
        var (dx, dy) = (random.NextDouble() * 0.2, random.NextDouble() * 0.2);
        var from = random.Next(6, 20) * 60;
        var weekly = new WeeklyWindow([.. Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).DefaultIfEmpty(3)], from, from + (random.Next(1, 12) * 60), new DateOnly(2026, 6, 1), null, [], random.Next(3) == 0 ? WindowDays.Working : WindowDays.All);
        var audience = random.Next(100) switch { < 5 => ListingAudience.Branch, < 65 => ListingAudience.Alliance, < 80 => ListingAudience.Region, < 92 => ListingAudience.Adjacent, _ => ListingAudience.Public };
        if (alliance == Delta && audience == ListingAudience.Branch)
        {
            audience = ListingAudience.Alliance;
        }

        var at = First.AddSeconds(i * 15L);
        var terms = new ListingTerms(
            side == Side.Wants ? "need" : "resource", category, $"{details.Name}{what[random.Next(what.Length)]}", $"{says[random.Next(says.Length)]}，{says[random.Next(says.Length)]}。编号{i}",
            random.Next(1, 200) * Milli.One, random.Next(4) > 0, null, random.Next(5) < 3 ? new TimeWindow(null, weekly) : null,
            random.Next(10) < 8 ? new ListingPlace(details.RegionCode, $"{details.Name}内", longitude + dx, latitude + dy) : new ListingPlace(details.RegionCode, null, null, null),
            audience, audience == ListingAudience.Branch ? "branch" : null, new DateOnly(2027, 12, 31), ImmutableSortedDictionary<string, string>.Empty);
        var row = ListingColumns.Of(alliance, unit, side, 1, measure, terms, false, "open", First.AddYears(2), null, null, at, 1);
        (row["status"], row["live"], row["id"], row["doc"]) = ("posted", true, IdOf(i), GramRows.DocOf(i));
        return row;
    }

    private async Task<string> PersonAsync(string id, params Grant[] grants)
    {
        await _rows.InsertAsync("person", ["id", "name", "name_sort"], [[id, id, id]]);
        await _rows.InsertAsync("person_standing", ["person_id", "active", "registered_at", "version"], [[id, true, First, 1L]]);
        await _rows.InsertAsync("person_grant", ["person_id", "role", "target"], grants.Select(g => new object?[] { id, g.Role, g.Target }));
        return (await new AccessTokens(database).IssueAsync(id, "bench", 5, TimeProvider.System.GetUtcNow())).Token;
    }
}
