using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Listings;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Listings;

/// <summary>Whatever leads to the entries, what is found is what the conditions alone find: nothing more is seen, and nothing visible is left out.</summary>
public sealed class ScanLaws
{
    private static readonly string[] Words = ["夜间车位", "停车场", "会议室", "义诊", "义诊讲座", "Free clinic", "车", "长三角花园"];

    /// <summary>So few that each way is taken: always whole, never whole, and between.</summary>
    private static readonly ScanLimits[] Limits = [ScanLimits.Usual, new(0, 0), new(12, 40), new(40, 12), new(0, 1000)];

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_way_finds_what_the_conditions_alone_find_and_in_the_same_order(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        var random = new Random(20261121);
        await FillAsync(stage, random);
        for (var i = 0; i < 250; i++)
        {
            var (who, filter) = (Readers[random.Next(Readers.Length)], Filter(random));
            await stage.Database.ReadAsync(async db =>
            {
                var sight = await ListingSight.OfAsync(db, stage.Database.Dialect, who);
                var plain = await ListingScan.PlainAsync(db, stage.Database.Dialect, sight, filter);
                var expected = await ReadAsync(db, plain, 100_000, null);
                foreach (var limits in Limits)
                {
                    var (found, after) = (new List<string>(), (string?)null);
                    do
                    {
                        var scan = await ListingScan.OfAsync(db, stage.Database.Dialect, sight, filter, limits: limits);
                        var page = await ReadAsync(db, scan, 7, after);
                        found.AddRange(page);
                        after = page.Count < 7 ? null : page[^1][..page[^1].IndexOf(' ', StringComparison.Ordinal)];
                    }
                    while (after is not null);
                    Assert.Equal((who, filter, limits, string.Join('\n', expected)), (who, filter, limits, string.Join('\n', found)));
                }

                return true;
            });
        }
    }

    internal static Caller[] Readers { get; } =
    [
        ListingStory.Coordinator, Stage.Administrator, Stage.Delegate(ListingStory.Unit(1)), Stage.Delegate(ListingStory.Unit(2), "jiading"), Stage.Delegate("jiading"), Stage.Delegate("canton"),
        Stage.As(new Grant(Role.Observer, "west")), Stage.As(new Grant(Role.Supervisor, "3101")), Stage.As(new Grant(Role.Supervisor, "330421")), Stage.As(new Grant(Role.Observer, "nowhere")), Stage.Delegate("jiashan", ListingStory.Unit(5)),
    ];

    private static ListingFilter Filter(Random random)
    {
        T? Perhaps<T>(int of, params T[] values) => random.Next(of) == 0 ? values[random.Next(values.Length)] : default;
        return new ListingFilter(
            Perhaps(3, ListingStory.Alliance, "west"),
            Perhaps(2, "车位", "车", "义诊", "义诊 讲座", "FREE", "花园 车位", "三角花", "不存在", "位", "e c", "会议室 1"),
            Perhaps(4, "need", "resource"),
            Perhaps(4, "wants", "gives"),
            Perhaps(6, "parking", "other"),
            Perhaps(4, "31", "310101", "310101013", "33"),
            AtLeast: random.Next(6) == 0 ? 50_000 : null,
            Statuses: Perhaps<string[]>(3, ["draft", "posted", "withdrawn"], ["paused", "posted", "partly-matched"]),
            UnitId: Perhaps(9, ListingStory.Unit(1), "jiashan"),
            Near: Perhaps(5, new NearPoint(121.49, 31.24, 3), new NearPoint(121, 31, 80)),
            Mine: random.Next(8) == 0);
    }

    private static async Task<List<string>> ReadAsync(System.Data.Common.DbConnection db, ListingScan scan, int size, string? after)
    {
        var sql = scan.Select("l.doc, l.id", after);
        scan.Arguments.Add("take", (long)size);
        return [.. (await db.QueryAsync<(long Doc, string Id)>(sql, scan.Arguments)).Select(r => $"{r.Doc} {r.Id}")];
    }

    /// <summary>Two alliances side by side and units outside of them, entries of every audience in every state, some climbed.</summary>
    internal static async Task FillAsync(Stage stage, Random random)
    {
        foreach (var (id, region) in new[] { ("jiading", "310114001"), ("canton", "440103001"), ("jiashan", "330421001") })
        {
            await stage.SendAsync(new RegisterMemberUnit(id, new UnitDetails(id, null, UnitKind.Other, region, null, null, null, [], null)), Stage.Administrator);
        }

        await stage.SendAsync(
            new FoundAlliance("west", new AllianceProfile("西部联盟", null, AllianceType.CrossProvince, ["330421", "3101"], null, null, null), Charters.Default, [new FoundingMember("jiashan", "1"), new FoundingMember(ListingStory.Unit(2), "1")]),
            Stage.Administrator);
        await stage.SendAsync(new FormBody(ListingStory.Alliance, "b-waitan", BodyKind.Branch, "外滩分会", null, "310101013"), ListingStory.Coordinator);
        await stage.SendAsync(new SeatMember(ListingStory.Alliance, "b-waitan", ListingStory.Unit(2), Leads: true), ListingStory.Coordinator);
        for (var i = 0; i < 150; i++)
        {
            stage.Now = stage.Now.AddSeconds(random.Next(3));
            var west = random.Next(3) == 0;
            var (alliance, unit) = west ? ("west", random.Next(2) == 0 ? "jiashan" : ListingStory.Unit(2)) : (ListingStory.Alliance, ListingStory.Unit(random.Next(1, 5)));
            var audience = (ListingAudience)random.Next(west ? 1 : 0, 5);
            unit = audience == ListingAudience.Branch ? ListingStory.Unit(2) : unit;
            var wants = random.Next(2) == 0;
            var terms = ListingStory.Terms($"{Words[random.Next(Words.Length)]}{i}", wants ? "need" : "resource", audience, audience == ListingAudience.Branch ? "b-waitan" : null) with
            {
                Text = random.Next(3) == 0 ? Words[random.Next(Words.Length)] : null,
                Quantity = random.Next(1, 100) * Milli.One,
                Category = random.Next(3) == 0 ? "other" : "parking",
                Place = random.Next(4) == 0 ? new ListingPlace(west ? "330421001" : "310101013", null, null, null) : new ListingPlace(west ? "330421001" : "310101013", null, 121 + (random.Next(60) / 100.0), 31 + (random.Next(40) / 100.0)),
            };
            terms = terms.Category == "parking" ? terms : terms with { Fields = terms.Fields.Clear() };
            var (id, caller) = ($"e{i:000}", Stage.Delegate(unit));
            var drafted = random.Next(6) == 0;
            if (drafted)
            {
                await stage.SendAsync(new DraftListing(alliance, id, unit, terms, null), caller);
                stage.Now = stage.Now.AddSeconds(1);
            }

            if (!drafted || random.Next(2) == 0)
            {
                await stage.SendAsync(new PostListing(alliance, id, unit, terms, null), caller);
                await (random.Next(10) switch
                {
                    0 => stage.SendAsync(new WithdrawListing(alliance, id, null), caller),
                    1 => stage.SendAsync(new PauseListing(alliance, id), caller),
                    2 => stage.SendAsync(new PromiseListing(alliance, id, "m-" + id, terms.Quantity, ListingStory.Unit(3))),
                    3 when wants => ClimbAsync(stage, alliance, id),
                    4 => stage.SendAsync(new ChangeListing(alliance, id, terms with { Title = "改过的车位" }, null, KeepContact: true), caller),
                    _ => Task.CompletedTask,
                });
            }
        }
    }

    private static async Task ClimbAsync(Stage stage, string alliance, string id)
    {
        var now = stage.Now;
        stage.Now = now.AddDays(31);
        await stage.TryAsync(new ClimbListing(alliance, id));
        stage.Now = now;
    }
}
