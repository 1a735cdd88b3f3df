using System.Collections.Immutable;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Domain.Votes;
using Alliance.Storage.Accounts;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>An alliance of many units in two provinces, each with a delegate who has a token. Made by ordinary commands.</summary>
public sealed class Crowd(WebServer server, int units)
{
    public const string Alliance = "crowd";

    public const string Votes = $"/api/alliances/{Alliance}/votes";

    private string[] tokens = [];

    public static Caller Coordinator { get; } = new("crowd-coordinator", [new Grant(Role.Coordinator, Alliance)]);

    public IReadOnlyList<string> Tokens => tokens;

    public static string Unit(int i) => $"crowd-{i:000}";

    public async Task MakeAsync()
    {
        foreach (var i in Enumerable.Range(0, units))
        {
            await server.SendAsync(
                new RegisterMemberUnit(Unit(i), new UnitDetails($"第{i}单位", null, UnitKind.Other, i % 2 == 0 ? "310101" : "330402", null, null, null, [], null)), World.Administrator);
            await server.SendAsync(new RegisterPerson(Person(i), Person(i), new PersonalData($"联络员{i}", null, null)) { FirstGrant = new Grant(Role.Delegate, Unit(i)) });
        }

        await server.SendAsync(
            new FoundAlliance(
                Alliance,
                new AllianceProfile("人多的联盟", null, AllianceType.CrossProvince, ["31", "33"], null, null, null),
                Charters.Default,
                [.. Enumerable.Range(0, units).Select(i => new FoundingMember(Unit(i), "1"))]),
            World.Administrator);
        tokens = await Task.WhenAll(Enumerable.Range(0, units).Select(async i => (await server.Get<AccessTokens>().IssueAsync(Person(i), "test", 1, server.Clock.GetUtcNow())).Token));
    }

    /// <summary>Opens a vote by the coordinator.</summary>
    public Task OpenAsync(string id, bool secret = false, VoteRule? rule = null, DateTimeOffset? closesAt = null, ImmutableArray<string>? options = null, string? text = null) => server.SendAsync(
        new OpenVote(Alliance, id, null, null, null, null, $"表决 {id}", text, options ?? [], secret, rule ?? new VoteRule(Majority.DoubleMajority, CountOf.Entitled), closesAt), Coordinator);

    /// <summary>A program with the delegate's token.</summary>
    public Browser As(int unit) => new(server.Address) { Bearer = tokens[unit] };

    private static string Person(int i) => $"crowd-delegate-{i:000}";
}
