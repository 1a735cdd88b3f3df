using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Web.Access;
using Alliance.Web.Tests.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Web.Tests.Access;

/// <summary>Walks every endpoint, every hub method and every event for every role, against the lists that say who may.</summary>
public sealed class EveryDoor(WorldServer world) : IClassFixture<WorldServer>
{
    private const Relation Within = EndpointAccess.Within;

    private static readonly Dictionary<string, Relation> ToOurs = new(StringComparer.Ordinal)
    {
        ["administrator"] = Relation.Administrator,
        ["coordinator"] = Relation.Coordinator,
        ["chair"] = Relation.Chair | Relation.Member | Relation.UnitConcerned,
        ["delegate"] = Relation.Member | Relation.UnitConcerned,
        ["deputy"] = Relation.Member | Relation.UnitConcerned,
        ["observer"] = Relation.Observer,
        ["supervisor"] = Relation.Supervisor,
        ["stranger"] = Relation.None,
        ["applicant"] = Relation.UnitConcerned,
        ["nobody"] = Relation.None,
    };

    /// <summary>Pages that only one of the engines has.</summary>
    private static readonly string[] OfOneEngine = ["cluster.dashboard"];

    private static readonly string[] Streaming = ["docs.openapi"];

    private IEnumerable<RouteEndpoint> Endpoints => world.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_is_listed_and_every_entry_is_an_endpoint_or_hub_method()
    {
        var names = Endpoints.Select(e => (e.RoutePattern.RawText, Name: EndpointGuard.NameOf(e))).ToList();
        Assert.All(names, e => Assert.True(EndpointAccess.Find(e.Name) is not null, $"{e.RawText} ({e.Name}) is not listed"));
        var methods = typeof(Web.Feed.FeedHub).GetMethods().Where(m => m.DeclaringType == typeof(Web.Feed.FeedHub) && !m.IsVirtual).Select(m => "hub." + m.Name.ToLowerInvariant()).ToList();
        Assert.All(methods, m => Assert.NotNull(EndpointAccess.Find(m)));
        Assert.Empty(EndpointAccess.All.Keys.Except(names.Select(n => n.Name!)).Except(methods).Except(OfOneEngine));
    }

    [Fact]
    public void Every_command_and_event_of_the_domain_is_listed_and_each_command_has_a_door_or_is_the_systems()
    {
        Assert.Equal(Catalog.CommandNames, AccessTable.CommandNames.Order(StringComparer.Ordinal));
        Assert.Equal(Catalog.EventNames, AccessTable.EventNames.Order(StringComparer.Ordinal));
        var doors = EndpointAccess.All.Values.Select(r => r.Command).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(AccessTable.CommandNames, c => !doors.Contains(c) && AccessTable.ForCommand(c) != Relation.System);
    }

    [Fact]
    public async Task Every_door_opens_for_those_listed_and_for_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => EndpointGuard.NameOf(e)!.Split('.')[0] is not ("hub" or "health" or "docs" or "session" or "cluster")))
        {
            var name = EndpointGuard.NameOf(endpoint)!;
            var rule = EndpointAccess.Find(name)!;
            foreach (var (role, relation) in ToOurs)
            {
                var answer = await KnockAsync(role, endpoint);
                if (Judge(rule, role, relation, answer.Status) is { } complaint)
                {
                    wrong.Add($"{name} as {role}: {complaint} ({(int)answer.Status} {answer.Code})");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Another_alliances_things_answer_as_things_that_do_not_exist()
    {
        foreach (var endpoint in Endpoints.Where(e => e.RoutePattern.RawText!.StartsWith("/api/alliances/{id}", StringComparison.Ordinal) && EndpointAccess.Find(EndpointGuard.NameOf(e))!.Measure == Measure.Alliance))
        {
            var foreign = await KnockAsync("stranger", endpoint);
            var missing = await KnockAsync("stranger", endpoint, "no-such-alliance");
            Assert.Equal((HttpStatusCode.NotFound, missing.Text), (foreign.Status, foreign.Text));
        }
    }

    [Theory]
    [MemberData(nameof(EventsAndRoles))]
    public void Every_event_shows_itself_to_those_listed_alone(string name, string role)
    {
        var audience = new Web.Feed.Audience(ScopeId.OfAlliance(World.Ours), ToOurs[role] & ~Relation.UnitConcerned, ToOurs[role].HasFlag(Relation.UnitConcerned) ? "mine" : "");
        Assert.Equal((AccessTable.ForEvent(name) & ToOurs[role]) != Relation.None, audience.Sees(name, ["mine"]));
        Assert.Equal((AccessTable.ForEvent(name) & ToOurs[role] & ~Relation.UnitConcerned) != Relation.None, audience.Sees(name, ["others"]));
    }

    public static TheoryData<string, string> EventsAndRoles()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in AccessTable.EventNames)
        {
            foreach (var role in ToOurs.Keys)
            {
                data.Add(name, role);
            }
        }

        return data;
    }

    private static string? Judge(EndpointRule rule, string role, Relation relation, HttpStatusCode status)
    {
        if (rule.Open.HasFlag(Relation.Anyone))
        {
            return status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "should be open to anybody" : null;
        }

        if (role == "nobody")
        {
            return status == HttpStatusCode.Unauthorized ? null : "should ask to sign in";
        }

        var platform = Relation.SignedIn | relation | (role is "coordinator" ? Relation.Coordinator : Relation.None) | (role is "chair" or "delegate" or "stranger" or "applicant" ? Relation.DelegateConcerned : Relation.None);
        if (rule.Measure == Measure.Alliance && (relation & (Within | Relation.UnitConcerned)) == Relation.None)
        {
            return status == HttpStatusCode.NotFound ? null : "should not exist";
        }

        if ((platform & rule.Open) == Relation.None)
        {
            return status is HttpStatusCode.Forbidden or HttpStatusCode.UnsupportedMediaType ? null : "should be forbidden";
        }

        if (rule.Command is not null && (AccessTable.ForCommand(rule.Command) & (relation | Relation.DelegateConcerned | Relation.Self | Relation.UnitConcerned | Relation.SignedIn)) == Relation.None)
        {
            return status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest ? null : "the command should be refused";
        }

        return status is HttpStatusCode.Unauthorized || (int)status >= 500 ? "should be let in" : null;
    }

    /// <summary>With an empty body: the door is what is tried, not what lies behind it.</summary>
    private async Task<Answer> KnockAsync(string role, RouteEndpoint endpoint, string alliance = World.Ours)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        var path = endpoint.RoutePattern.RawText!
            .Replace("/alliances/{id}", $"/alliances/{alliance}", StringComparison.Ordinal)
            .Replace("{cycle}", World.Cycle, StringComparison.Ordinal)
            .Replace("{index:int}", "3", StringComparison.Ordinal)
            .Replace("{code}", "31", StringComparison.Ordinal)
            .Replace("{id}", "no-such-id", StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "no-such-id", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return await world.As(role).SendAsync(new HttpMethod(method), path, method == "GET" || method == "DELETE" ? null : new { });
    }
}
