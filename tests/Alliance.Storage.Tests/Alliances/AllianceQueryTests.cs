using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Alliances;

public sealed class AllianceQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_directory_is_searched_and_filtered_by_region_type_and_relation(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        foreach (var alliance in RealAlliances.All)
        {
            await stage.FoundAsync(alliance);
        }

        var queries = new AllianceQueries(stage.Database);
        var nobody = Stage.Delegate();
        Assert.Equal(11, (await queries.ListAsync(new AllianceFilter(), new PageAsk(), nobody)).Total);
        Assert.Equal(["bund-finance"], await FindAsync(new AllianceFilter("外滩")));
        Assert.Equal(["bund-finance"], await FindAsync(new AllianceFilter("bund FINANCE")));
        Assert.Equal(["qingyun"], await FindAsync(new AllianceFilter(Region: "37")));
        Assert.Equal(["bund-finance"], await FindAsync(new AllianceFilter(Region: "310101")));
        Assert.Equal(["qingpu-jiashan-wujiang", "shantang"], (await FindAsync(new AllianceFilter(Type: "cross-province"))).Order(StringComparer.Ordinal));
        Assert.Empty(await FindAsync(new AllianceFilter("没有这样的联盟")));
        var all = await FindAsync(new AllianceFilter());
        Assert.Equal(all.Reverse(), await FindAsync(new AllianceFilter(NameDescending: true)));
        Assert.Equal(all.Skip(8), (await queries.ListAsync(new AllianceFilter(), new PageAsk(3, 4), nobody)).Items.Select(c => c.Id));

        // What is somebody's: as a coordinator, as a member's delegate, as a supervisor of the region; being an administrator is not.
        var caller = new Caller("hua", [new Grant(Role.Coordinator, "shantang"), new Grant(Role.Delegate, "hengfu-1"), new Grant(Role.Supervisor, "37")]);
        Assert.Equal(["hengfu", "qingyun", "shantang"], (await FindAsync(new AllianceFilter(Mine: true), caller)).Order(StringComparer.Ordinal));
        Assert.Empty(await FindAsync(new AllianceFilter(Mine: true), Stage.Administrator));
        Assert.Equal(["hengfu", "qingyun", "shantang"], (await queries.MineAsync(caller)).Select(c => c.Id).Order(StringComparer.Ordinal));
        var card = (await queries.CardsAsync(["hengfu"], caller))[0];
        Assert.Equal((true, 5, "active"), (card.Mine, card.MemberCount, card.Status));
        Assert.Equal(["member"], card.MyRelations);
        Assert.Equal("上海市 / 徐汇区", Assert.Single(card.Regions).Path);

        async Task<string[]> FindAsync(AllianceFilter filter, Caller? by = null) =>
            [.. (await queries.ListAsync(filter, new PageAsk(), by ?? nobody)).Items.Select(c => c.Id)];
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task One_alliance_is_read_whole_with_its_chair_and_its_bodies(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        var queries = new AllianceQueries(stage.Database);
        var within = new MembershipQueries(stage.Database);
        var coordinator = Stage.Coordinator(RotationStory.Alliance);

        var detail = (await queries.GetAsync(RotationStory.Alliance, coordinator, stage.Today))!;
        Assert.Equal(RealAlliances.BundFinance.Name, detail.Card.Name);
        Assert.Equal((2, 13), (detail.Card.Chair!.TermIndex, detail.Card.MemberCount));
        Assert.Equal("上海", detail.Card.Chair.Province.Name);
        Assert.Equal(new DateOnly(2026, 6, 9), detail.Card.NextTerm!.StartsOn);
        Assert.Equal(["coordinator"], detail.Card.MyRelations);
        Assert.Equal((1, RotationStory.Cycle, 12), (detail.CharterNumber, detail.CycleId, detail.MemberUnits.Count));
        Assert.Equal(2, (await queries.GetAsync(RotationStory.Alliance, coordinator, new DateOnly(2026, 12, 1)))!.CharterNumber);
        Assert.Equal(AdmissionBy.Members, detail.Charter.Admission.By);
        Assert.Equal([("training", 2, "committee"), ("waitan", 1, "branch")], detail.Bodies.Select(b => (b.Id, b.MemberCount, b.Kind)));
        Assert.Equal(await stage.Store.HeadAsync(ScopeId.OfAlliance(RotationStory.Alliance)), detail.AsOf);
        Assert.Equal((await stage.Store.LoadAsync(new StreamId("alliance", RotationStory.Alliance))).Version, detail.Version);
        Assert.Null(await queries.GetAsync("nobody", coordinator, stage.Today));

        var members = await within.MembersAsync(RotationStory.Alliance);
        Assert.Equal(detail.Card.Chair.UnitId, Assert.Single(members, m => m.IsChair).UnitId);
        Assert.Equal(4, members.Sum(m => m.Served));
        Assert.Equal(["training", "waitan"], members.Single(m => m.UnitId == RotationStory.Unit(2)).Bodies);
        Assert.Single(await within.MembersAsync(RotationStory.Alliance, "suspended"));

        var matrix = await within.MatrixAsync(RotationStory.Alliance);
        Assert.Equal([new MatrixSeat("training", false), new MatrixSeat("waitan", true)], matrix.Rows.Single(r => r.UnitId == RotationStory.Unit(2)).Seats);
        Assert.Equal([2, 1], (await within.ChartersAsync(RotationStory.Alliance)).Select(c => c.Number));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_admission_shows_who_decides_how_the_votes_stand_and_how_the_reader_voted(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        var items = await new MembershipQueries(stage.Database).AdmissionsAsync(RotationStory.Alliance, Stage.Delegate(RotationStory.Unit(1)), stage.Today);

        var byUnit = items.ToDictionary(i => i.UnitId);
        Assert.Equal(["open", "open", "admitted"], items.Select(i => i.Status));
        var pending = byUnit[RotationStory.Unit(15)];
        Assert.Equal(("application", "members", 0, 1), (pending.Kind, pending.DecidedBy, pending.VotesFor, pending.VotesAgainst));
        Assert.Equal(stage.Now.AddDays(14), pending.VotingEndsAt);
        Assert.Equal(12, pending.Voters);
        Assert.False(pending.MyVotes[RotationStory.Unit(1)]);
        Assert.Equal(("invitation", "欢迎"), (byUnit[RotationStory.Unit(14)].Kind, byUnit[RotationStory.Unit(14)].Message));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_a_caller_is_to_an_alliance_follows_roles_seats_and_the_chair(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        var queries = new AllianceQueries(stage.Database);
        var chair = (await queries.SightAsync(RotationStory.Alliance, Stage.Administrator))!.ChairUnitId!;

        Assert.True((await RelationAsync(Stage.Delegate(chair))).HasFlag(Relation.Chair | Relation.Member));
        Assert.False((await RelationAsync(Stage.Delegate(RotationStory.Unit(13)))).HasFlag(Relation.Member));
        Assert.True((await RelationAsync(Stage.As(new Grant(Role.Supervisor, "3101")))).HasFlag(Relation.Supervisor));
        Assert.False((await RelationAsync(Stage.As(new Grant(Role.Supervisor, "32")))).HasFlag(Relation.Supervisor));
        await stage.SendAsync(new SuspendMember(RotationStory.Alliance, Enumerable.Range(1, 12).Select(RotationStory.Unit).First(u => u != chair), "缺席"));
        Assert.Null(await queries.SightAsync("nobody", Stage.Administrator));

        async Task<Relation> RelationAsync(Caller caller) => (await queries.SightAsync(RotationStory.Alliance, caller))!.Relation;
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_activity_is_read_newest_first_with_the_names_of_what_it_speaks_of(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        var feed = new FeedPages(stage.Database);
        var page = await feed.BeforeAsync(ScopeId.OfAlliance(RotationStory.Alliance), null, 5);

        Assert.Equal([13L, 12L, 11L, 10L, 9L], page.Items.Select(e => e.Position));
        Assert.Equal(13, page.Head);
        Assert.Equal(RealAlliances.BundFinance.Members[11].Name, page.Names.Names[RotationStory.Unit(12)]);
        Assert.Equal("上海市 / 黄浦区", page.Names.Names["310101"]);
        Assert.Equal([4L, 3L], (await feed.BeforeAsync(ScopeId.OfAlliance(RotationStory.Alliance), 5, 2)).Items.Select(e => e.Position));
        Assert.Empty((await feed.BeforeAsync(ScopeId.OfAlliance("nobody"), null, 5)).Items);
    }
}
