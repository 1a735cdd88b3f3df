using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Alliances;

public sealed class AllianceFactsTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Facts_name_units_with_their_regions_unknown_regions_parents_and_the_acting_chair(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await stage.FoundAsync(RealAlliances.CrossProvince);
        await stage.SendAsync(new ChangeAllianceProfile(RealAlliances.CrossProvince.Id, Profile("bund-finance", "310118")), Stage.Administrator);

        var facts = await FactsAsync(new ChangeAllianceProfile("bund-finance", Profile(RealAlliances.CrossProvince.Id, "31", "999999")));
        Assert.True(facts.ParentExists && facts.ParentIsBelow);
        Assert.Equal(["999999"], facts.UnknownRegions);
        Assert.Equal((RotationStory.Cycle, (await new ChairCycleQueries(stage.Database).ChairOfAsync("bund-finance"))!), (facts.OpenCycleId, facts.ChairUnitId));

        var found = await FactsAsync(new FoundAlliance("new", Profile("bund-finance", "31"), Charters.Default, [new FoundingMember("bund-finance-1", "1"), new FoundingMember("no-such", "1")]));
        Assert.Equal("310101", Assert.Single(found.RegionOfUnit).Value);
        Assert.Equal((true, false, null), (found.ParentExists, found.ParentIsBelow, found.ChairUnitId));
        Assert.False((await FactsAsync(new ChangeAllianceProfile("bund-finance", Profile("no-such", "31")))).ParentExists);

        Task<AllianceFacts> FactsAsync(AllianceCommand command) => stage.Database.ReadAsync(async db =>
        {
            var read = await AllianceFactsQuery.LoadAsync(db, command);
            Assert.Equal(await stage.Store.HeadAsync(command.Scope), read.Head);
            return read.Facts;
        });
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_roster_has_every_seat_the_charter_of_the_day_and_what_is_to_be_passed_on(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        var queries = new ChairCycleQueries(stage.Database);

        var (roster, head) = await queries.RosterAsync(RotationStory.Alliance, stage.Today);
        Assert.Equal((true, RotationStory.Cycle, 13), (roster.AllianceStands, roster.OpenCycleId, roster.Seats.Length));
        Assert.Equal(await stage.Store.HeadAsync(ScopeId.OfAlliance(RotationStory.Alliance)), head);
        Assert.Equal((12, 12), (roster.Seats.Count(s => s.Founding), roster.Seats.Count(s => s.InGoodStanding)));
        Assert.All(roster.Seats, s => Assert.Equal("31", s.Province));
        Assert.Equal(TermLength.Month, roster.Rotation!.Length);
        Assert.Equal(TermLength.Quarter, (await queries.RosterAsync(RotationStory.Alliance, new DateOnly(2026, 12, 1))).Facts.Rotation!.Length);
        Assert.Equal([("invitation", RotationStory.Unit(14)), ("application", RotationStory.Unit(15))], roster.Passing.Select(p => (p.Kind, p.Subject)));

        var none = (await queries.RosterAsync("nobody", stage.Today)).Facts;
        Assert.False(none.AllianceStands);
        Assert.Null(none.Rotation);
    }

    private static AllianceProfile Profile(string? parent, params string[] regions) => new("联盟", null, AllianceType.Community, [.. regions], parent, null, null);
}
