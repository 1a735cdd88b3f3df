using System.Collections.Immutable;
using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;

namespace Alliance.Web.Tests.Kernel;

/// <summary>Two alliances with members, a running rotation and one person in every role, made by ordinary commands.</summary>
public sealed class World(WebServer server)
{
    public const string Ours = "bund-finance";
    public const string Theirs = "hengfu";
    public const string Cycle = "bund-finance-1";

    public static readonly string[] OurUnits = ["gold-exchange", "clearing-house", "bund-street"];
    public static readonly string[] TheirUnits = ["xufang", "tianping-road"];

    /// <summary>Sign-in names by role: everybody who may come to the door.</summary>
    public static readonly ImmutableArray<string> Roles = ["administrator", "coordinator", "chair", "delegate", "deputy", "observer", "supervisor", "stranger", "applicant"];

    public static Caller Administrator { get; } = new("world-admin", [new Grant(Role.Administrator, "")]);

    public static Caller Coordinator { get; } = new("world-coordinator", [new Grant(Role.Coordinator, Ours)]);

    public async Task MakeAsync()
    {
        await UnitsAsync(OurUnits, "310101");
        await UnitsAsync(TheirUnits, "310104");
        await UnitsAsync(["applying-unit"], "310106");
        await FoundAsync(Ours, "滨江党建·金融外滩联席会议", "310101", OurUnits);
        await FoundAsync(Theirs, "衡复历史风貌区共建", "310104", TheirUnits);
        var today = ChinaTime.DateOf(server.Clock.GetUtcNow());
        await server.SendAsync(new PlanChairCycle(Ours, Cycle, TermLength.Quarter, today, 9, [], [], []), Coordinator);
        await Until.TrueAsync(async () => await ChairAsync() is not null);
        var chair = (await ChairAsync())!;
        var other = OurUnits.First(u => u != chair);
        await server.PersonAsync("administrator", new Grant(Role.Administrator, ""));
        await server.PersonAsync("coordinator", new Grant(Role.Coordinator, Ours));
        await server.PersonAsync("chair", new Grant(Role.Delegate, chair));
        await server.PersonAsync("delegate", new Grant(Role.Delegate, other));
        await server.PersonAsync("deputy", new Grant(Role.Deputy, other));
        await server.PersonAsync("observer", new Grant(Role.Observer, Ours));
        await server.PersonAsync("supervisor", new Grant(Role.Supervisor, "310101"));
        await server.PersonAsync("stranger", new Grant(Role.Delegate, TheirUnits[0]));
        await server.PersonAsync("applicant", new Grant(Role.Delegate, "applying-unit"));
        await server.SendAsync(new ApplyForMembership(Ours, "applying-unit", "希望加入"), new Caller("world-applicant", [new Grant(Role.Delegate, "applying-unit")]));
    }

    public Task<string?> ChairAsync() => server.Get<Storage.ChairCycles.ChairCycleQueries>().ChairOfAsync(Ours);

    private async Task UnitsAsync(string[] ids, string region)
    {
        foreach (var id in ids)
        {
            await server.SendAsync(new RegisterMemberUnit(id, new UnitDetails($"单位 {id}", null, UnitKind.Other, region, null, null, null, [], null)), Administrator);
        }
    }

    private Task FoundAsync(string id, string name, string region, string[] units) => server.SendAsync(
        new FoundAlliance(id, new AllianceProfile(name, null, AllianceType.FunctionalArea, [region], null, null, null), Charters.Default, [.. units.Select(u => new FoundingMember(u, "1"))]), Administrator);
}

public static class Until
{
    /// <summary>Waits for a condition, never for a time.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, int seconds = 20)
    {
        var deadline = DateTime.UtcNow.AddSeconds(seconds);
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < deadline, "It did not come true in time.");
            await Task.Delay(20);
        }
    }
}
