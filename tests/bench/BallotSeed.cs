using System.Collections.Immutable;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Domain.Votes;
using Alliance.Grains.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alliance.Bench;

/// <summary>An alliance of many units, each with a delegate who has a token, and votes that are under way, open and secret.</summary>
public static class BallotSeed
{
    public const string Alliance = "many";

    /// <summary>How many votes of each kind are opened.</summary>
    public const int Rounds = 3;

    public static async Task<(string Folder, string[] Tokens)> MakeAsync(int units)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-bench").FullName;
        var options = new WebOptions("http://127.0.0.1:0", $"sqlite:Data Source={Path.Combine(folder, "bench.db")}", Demo: false, []);
        await using var app = WebHost.Build(options, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        var admin = new Caller("bench-admin", [new Grant(Role.Administrator, "")]);
        await SendAsync(app, admin, Enumerable.Range(0, units).Select(i =>
            (ICommand)new RegisterMemberUnit(UnitOf(i), new UnitDetails($"测量单位{i}", null, UnitKind.Other, i % 2 == 0 ? "310101" : "330402", null, null, null, [], null))));
        await SendAsync(app, Caller.System, Enumerable.Range(0, units).Select(i =>
            (ICommand)new RegisterPerson(PersonOf(i), PersonOf(i), new PersonalData($"联络员{i}", null, null)) { FirstGrant = new Grant(Role.Delegate, UnitOf(i)) }));
        await SendAsync(app, admin, [new FoundAlliance(
            Alliance,
            new AllianceProfile("测量联盟", null, AllianceType.CrossProvince, ["31", "33"], null, null, null),
            Charters.Default,
            [.. Enumerable.Range(0, units).Select(i => new FoundingMember(UnitOf(i), "1"))])]);
        var coordinator = new Caller("bench-coordinator", [new Grant(Role.Coordinator, Alliance)]);
        await SendAsync(app, coordinator, Enumerable.Range(0, Rounds).SelectMany(round => new[] { Vote(OpenVote(round), secret: false), Vote(SecretVote(round), secret: true) }));
        var tokens = app.Services.GetRequiredService<AccessTokens>();
        var issued = await Task.WhenAll(Enumerable.Range(0, units).Select(async i => (await tokens.IssueAsync(PersonOf(i), "bench", 1, TimeProvider.System.GetUtcNow())).Token));
        await app.StopAsync();
        return (folder, issued);
    }

    public static string UnitOf(int i) => $"unit-{i:00000}";

    public static string OpenVote(int round) => $"open-{round}";

    public static string SecretVote(int round) => $"secret-{round}";

    private static string PersonOf(int i) => $"person-{i:00000}";

    private static Domain.Votes.OpenVote Vote(string id, bool secret) =>
        new(Alliance, id, null, null, null, null, "测量", null, [], secret, new VoteRule(Majority.DoubleMajority, CountOf.Entitled), null);

    private static Task SendAsync(WebApplication app, Caller caller, IEnumerable<ICommand> commands)
    {
        var bus = app.Services.GetRequiredService<ICommandBus>();
        return Parallel.ForEachAsync(commands, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (command, cancel) =>
        {
            var outcome = await bus.SendAsync(command, caller, Ids.Derive(Catalog.NameOf(command).Name + command.Stream, "bench"), cancel: cancel);
            if (!outcome.Accepted)
            {
                throw new InvalidOperationException($"{command.GetType().Name}: {outcome.Code}");
            }
        });
    }
}
