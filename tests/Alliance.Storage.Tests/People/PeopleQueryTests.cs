using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.People;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.People;

public sealed class PeopleQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task People_are_found_by_name_telephone_sign_in_name_role_unit_and_alliance(string database)
    {
        await using var stage = await PeopledAsync(database);
        var people = new PeopleQueries(stage.Database);

        Assert.Equal(["coordinator", "delegate", "root"], await FindAsync(new PeopleFilter()));
        Assert.Equal(["coordinator"], await FindAsync(new PeopleFilter("秘书处")));
        Assert.Equal(["delegate"], await FindAsync(new PeopleFilter("1390")));
        Assert.Equal(["delegate"], await FindAsync(new PeopleFilter("BUND.1")));
        Assert.Equal(["root"], await FindAsync(new PeopleFilter(Role: "administrator")));
        Assert.Equal(["delegate"], await FindAsync(new PeopleFilter(Unit: "bund-finance-1")));
        Assert.Equal(["coordinator", "delegate"], await FindAsync(new PeopleFilter(Alliance: "bund-finance")));
        Assert.Equal(["delegate"], await FindAsync(new PeopleFilter(Within: new PeopleWithin([], ["bund-finance-1"]))));
        Assert.Empty(await FindAsync(new PeopleFilter(Within: new PeopleWithin([], []))));

        var item = (await people.GetAsync("delegate"))!;
        Assert.Equal(("外滩街道 联络员", "bund.1", false, true, 2L), (item.Name, item.SignInName, item.HasSignedIn, item.Active, item.Version));
        Assert.Equal(new GrantItem("delegate", "bund-finance-1", "上海黄金交易所"), Assert.Single(item.Grants));
        Assert.Equal("delegate", Assert.Single(await people.OfUnitAsync("bund-finance-1")).PersonId);
        Assert.Equal([new Grant(Role.Delegate, "bund-finance-1")], (await people.CallerAsync("delegate"))!.Grants);
        Assert.Equal("root", Assert.Single(await people.HoldersAsync(Role.Administrator, "")).Id);
        Assert.True(await people.HasAdministratorAsync());
        Assert.Null(await people.GetAsync("nobody"));

        async Task<string[]> FindAsync(PeopleFilter filter)
        {
            var page = await people.ListAsync(filter, new PageAsk());
            Assert.Equal(page.Items.Count, page.Total);
            return [.. page.Items.Select(p => p.Id).Order(StringComparer.Ordinal)];
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Personal_data_is_erased_without_a_trace_and_survives_a_rebuild_otherwise(string database)
    {
        await using var stage = await PeopledAsync(database);
        var people = new PeopleQueries(stage.Database);
        await stage.RebuildAsync();
        Assert.Equal("外滩街道 联络员", (await people.GetAsync("delegate"))!.Name);

        await stage.SendAsync(new DeactivatePerson("delegate", EraseData: true), Stage.Administrator);
        var gone = (await people.GetAsync("delegate"))!;
        Assert.Equal(("", null, null, false, 0), (gone.Name, gone.SignInName, gone.Phone, gone.Active, gone.Grants.Count));
        Assert.Null(await people.CallerAsync("delegate"));
        await stage.SendAsync(new RegisterPerson("other", "BUND.1", new PersonalData("另一位", null, null)) { FirstGrant = new Grant(Role.Deputy, "bund-finance-1") }, Stage.Administrator);
        var traces = await stage.Database.ReadAsync(db => db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM event WHERE data LIKE '%联络员%' OR data LIKE '%13900000000%' OR data LIKE '%bund.1%'"));
        Assert.Equal(0, traces);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_sign_in_name_is_taken_whatever_its_case_or_width_and_the_last_administrator_stays(string database)
    {
        await using var stage = await PeopledAsync(database);
        Assert.StartsWith(
            PersonCodes.SignInNameTaken, await stage.TryAsync(new RegisterPerson("p", "Ｂund.1 ", new PersonalData("某人", null, null)), Stage.Administrator), StringComparison.Ordinal);
        Assert.StartsWith(
            PersonCodes.LastAdministrator, await stage.TryAsync(new RevokeRole("root", new Grant(Role.Administrator, "")), Stage.Administrator), StringComparison.Ordinal);
        Assert.StartsWith(
            PersonCodes.UnknownTarget, await stage.TryAsync(new GrantRole("delegate", new Grant(Role.Delegate, "nobody")), Stage.Administrator), StringComparison.Ordinal);
        Assert.StartsWith(
            PersonCodes.UnknownTarget, await stage.TryAsync(new GrantRole("delegate", new Grant(Role.Supervisor, "99")), Stage.Administrator), StringComparison.Ordinal);
        await stage.SendAsync(new GrantRole("delegate", new Grant(Role.Supervisor, "3101")), Stage.Administrator);
        await stage.SendAsync(new GrantRole("coordinator", new Grant(Role.Administrator, "")), Stage.Administrator);
        await stage.SendAsync(new RevokeRole("root", new Grant(Role.Administrator, "")), Stage.Administrator);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Facts_about_units_tell_what_exists_and_where_they_sit(string database)
    {
        await using var stage = await PeopledAsync(database);
        Assert.StartsWith(
            MemberUnitCodes.UnknownRegion,
            await stage.TryAsync(new RegisterMemberUnit("u", new UnitDetails("某单位", null, UnitKind.Other, "99", null, null, null, [], null)), Stage.Administrator),
            StringComparison.Ordinal);
        Assert.StartsWith(MemberUnitCodes.UnknownTarget, await stage.TryAsync(new MergeMemberUnit("bund-finance-1", "nobody"), Stage.Administrator), StringComparison.Ordinal);
        var (facts, head) = await stage.Database.ReadAsync(db => Storage.MemberUnits.UnitFactsQuery.LoadAsync(db, new MergeMemberUnit("bund-finance-1", "bund-finance-2")));
        Assert.Equal((true, 1L), (facts.IntoExists, head));
        Assert.Equal(["bund-finance"], facts.AlliancesOfUnit);
        Assert.Equal(["bund-finance"], facts.AlliancesOfInto);
    }

    private static async Task<Stage> PeopledAsync(string database)
    {
        var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(RealAlliances.BundFinance);
        await RegisterAsync("root", "root", "平台管理员", null, new Grant(Role.Administrator, ""));
        await RegisterAsync("coordinator", "bund", "滨江党建·金融外滩 秘书处", null, new Grant(Role.Coordinator, "bund-finance"));
        await RegisterAsync("delegate", "bund.1", "外滩街道 联络员", "13900000000", new Grant(Role.Delegate, "bund-finance-1"));
        return stage;

        Task RegisterAsync(string id, string signIn, string name, string? phone, Grant grant) =>
            stage.SendAsync(new RegisterPerson(id, signIn, new PersonalData(name, phone, null)) { FirstGrant = grant }, Stage.Administrator);
    }
}
