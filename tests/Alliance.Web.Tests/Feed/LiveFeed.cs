using System.Net;
using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Feed;

public sealed class LiveFeed(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Scope = "alliance/" + World.Ours;

    private WebServer Server => world.Server;

    [Fact]
    public async Task What_happens_after_subscribing_arrives_in_order_without_a_gap()
    {
        await using var line = await HubLine.OpenAsync(Server.Address, world.As("delegate"));
        var head = (await line.AskAsync("Subscribe", Scope)).GetProperty("head").GetInt64();
        for (var i = 0; i < 20; i++)
        {
            await Server.SendAsync(new FormBody(World.Ours, $"live-{i}", BodyKind.Committee, $"专委会第 {i} 号", null, null), World.Coordinator);
        }

        await Until.TrueAsync(() => Task.FromResult(line.Items(Scope).Count(i => Named(i) == "alliance.body-formed") >= 20));
        var positions = line.Items(Scope).Select(i => i.GetProperty("position").GetInt64()).ToList();
        Assert.Equal(Enumerable.Range((int)head + 1, positions.Count).Select(p => (long)p), positions);

        var caughtUp = (await world.As("delegate").GetAsync($"/api/feed?scope={Scope}&after={head}")).Json;
        Assert.Equal(positions, caughtUp.GetProperty("items").EnumerateArray().Take(positions.Count).Select(i => i.GetProperty("position").GetInt64()));
    }

    [Fact]
    public async Task A_hidden_event_is_an_empty_envelope_for_those_who_may_not_see_it()
    {
        await using var member = await HubLine.OpenAsync(Server.Address, world.As("observer"));
        await using var runs = await HubLine.OpenAsync(Server.Address, world.As("coordinator"));
        await member.AskAsync("Subscribe", Scope);
        await runs.AskAsync("Subscribe", Scope);
        await Server.SendAsync(new InviteMember(World.Ours, World.TheirUnits[1], "诚邀"), World.Coordinator);

        await Until.TrueAsync(() => Task.FromResult(runs.Items(Scope).Any(i => Named(i) == "alliance.invited")));
        var position = runs.Items(Scope).First(i => Named(i) == "alliance.invited").GetProperty("position").GetInt64();
        await Until.TrueAsync(() => Task.FromResult(member.About(Scope, position) is not null));
        var envelope = member.About(Scope, position)!.Value;
        Assert.Null(Named(envelope));
        Assert.DoesNotContain(World.TheirUnits[1], envelope.GetRawText(), StringComparison.Ordinal);

        var read = (await world.As("observer").GetAsync($"/api/feed?scope={Scope}&after={position - 1}&max=1")).Json.GetProperty("items")[0];
        Assert.Null(Named(read));
        Assert.DoesNotContain("诚邀", read.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_alliances_scope_answers_as_one_that_does_not_exist()
    {
        await using var line = await HubLine.OpenAsync(Server.Address, world.As("stranger"));
        var foreign = await Assert.ThrowsAsync<InvalidOperationException>(() => line.AskAsync("Subscribe", Scope));
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => line.AskAsync("Subscribe", "alliance/no-such-thing"));
        Assert.Equal(missing.Message, foreign.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => line.AskAsync("Subscribe", "platform/platform"));
        var read = await world.As("stranger").GetAsync($"/api/feed?scope={Scope}");
        var none = await world.As("stranger").GetAsync("/api/feed?scope=alliance/no-such-thing");
        Assert.Equal((none.Status, none.Text), (read.Status, read.Text));
        Assert.Equal(HttpStatusCode.NotFound, read.Status);
    }

    [Fact]
    public async Task Who_is_here_is_seen_within_a_second_and_gone_when_the_line_is_cut()
    {
        await using var watcher = await HubLine.OpenAsync(Server.Address, world.As("coordinator"));
        await watcher.AskAsync("Subscribe", Scope);
        var other = await HubLine.OpenAsync(Server.Address, world.As("deputy"));
        await other.AskAsync("Subscribe", Scope);
        await other.AskAsync("Look", Scope, "rotation");
        await Until.TrueAsync(() => Task.FromResult(Here(watcher).Contains("deputy")));
        await other.DisposeAsync();
        await Until.TrueAsync(() => Task.FromResult(!Here(watcher).Contains("deputy")));
    }

    [Fact]
    public async Task A_role_that_ends_takes_its_open_consoles_out_at_once()
    {
        var person = await Server.PersonAsync("role-ends", new Grant(Role.Observer, World.Ours));
        using var browser = await Server.SignedInAsync("role-ends");
        await using var line = await HubLine.OpenAsync(Server.Address, browser);
        await line.AskAsync("Subscribe", Scope);
        await Server.SendAsync(new RevokeRole(person, new Grant(Role.Observer, World.Ours)), World.Administrator);
        await Until.TrueAsync(() => Task.FromResult(line.Received.Any(m => m.Target == "access")));
        await Until.TrueAsync(async () => (await browser.GetAsync($"/api/alliances/{World.Ours}")).Status == HttpStatusCode.NotFound);

        await using var watcher = await HubLine.OpenAsync(Server.Address, world.As("coordinator"));
        await watcher.AskAsync("Subscribe", Scope);
        await Server.SendAsync(new FormBody(World.Ours, "after-revocation", BodyKind.Committee, "之后成立的专委会", null, null), World.Coordinator);
        await Until.TrueAsync(() => Task.FromResult(watcher.Items(Scope).Any(i => Named(i) == "alliance.body-formed")));
        var position = watcher.Items(Scope).First(i => Named(i) == "alliance.body-formed").GetProperty("position").GetInt64();
        Assert.Null(line.About(Scope, position));
    }

    /// <summary>Whoever listens alone and comes to see more or less goes on hearing: nobody else keeps the scope followed.</summary>
    [Fact]
    public async Task Who_alone_listens_goes_on_hearing_when_its_rights_change()
    {
        const string quiet = "alliance/" + World.Theirs;
        var person = await Server.PersonAsync("rights-grow", new Grant(Role.Observer, World.Theirs));
        using var browser = await Server.SignedInAsync("rights-grow");
        await using var line = await HubLine.OpenAsync(Server.Address, browser);
        var head = (await line.AskAsync("Subscribe", quiet)).GetProperty("head").GetInt64();
        await Server.SendAsync(new GrantRole(person, new Grant(Role.Coordinator, World.Theirs)), World.Administrator);
        await Until.TrueAsync(() => Task.FromResult(line.Received.Any(m => m.Target == "access")));
        await Server.SendAsync(new FormBody(World.Theirs, "heard-after", BodyKind.Committee, "之后成立的专委会", null, null), new Caller("rights-grow", [new Grant(Role.Coordinator, World.Theirs)]));
        await Until.TrueAsync(() => Task.FromResult(line.About(quiet, head + 1) is not null));
        Assert.Equal("alliance.body-formed", Named(line.About(quiet, head + 1)!.Value));
    }

    [Fact]
    public async Task A_session_that_is_ended_loses_its_line_at_once()
    {
        await Server.PersonAsync("session-ends", new Grant(Role.Observer, World.Ours));
        using var here = await Server.SignedInAsync("session-ends");
        using var there = await Server.SignedInAsync("session-ends");
        await using var line = await HubLine.OpenAsync(Server.Address, there);
        await line.AskAsync("Subscribe", Scope);
        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync("/api/account/sessions")).Status);
        await Until.TrueAsync(() => Task.FromResult(line.IsOver));
        Assert.Contains(line.Received, m => m.Target == "sessionEnded");
    }

    [Fact]
    public async Task The_hub_refuses_who_is_not_signed_in_and_pages_of_other_sites()
    {
        using var nobody = Server.Browser();
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => HubLine.OpenAsync(Server.Address, nobody));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => HubLine.OpenAsync(Server.Address, world.As("delegate"), "https://elsewhere.test"));
    }

    [Fact]
    public async Task The_chairs_rights_pass_with_the_chair_in_every_open_browser()
    {
        await using var line = await HubLine.OpenAsync(Server.Address, world.As("chair"));
        await line.AskAsync("Subscribe", Scope);
        var cycle = (await world.As("chair").GetAsync($"/api/alliances/{World.Ours}/chair-cycles/current")).Json;
        Assert.True(cycle.GetProperty("may").GetProperty("chair-cycle.add-hand-over-item").GetBoolean());
        var (term, handOver) = (cycle.GetProperty("currentTerm").GetInt32(), cycle.GetProperty("handOver"));
        foreach (var (side, unit) in new[] { (HandOverSide.Outgoing, handOver.GetProperty("outgoing")), (HandOverSide.Incoming, handOver.GetProperty("incoming")) })
        {
            var id = unit.GetProperty("unitId").GetString()!;
            await Server.SendAsync(new ConfirmHandOver(World.Ours, World.Cycle, term, side, Early: true), new Caller($"d-{id}", [new Grant(Role.Delegate, id)]));
        }

        await Until.TrueAsync(() => Task.FromResult(line.Items(Scope).Any(i => Named(i) == "chair-cycle.handed-over")));
        Assert.Contains(line.Received, m => m.Target == "access");
        var after = (await world.As("chair").GetAsync($"/api/alliances/{World.Ours}/chair-cycles/current")).Json;
        Assert.False(after.GetProperty("may").GetProperty("chair-cycle.add-hand-over-item").GetBoolean());
    }

    private static string? Named(System.Text.Json.JsonElement item) => item.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static List<string> Here(HubLine line) => line.Received.LastOrDefault(m => m.Target == "presence").Argument is { ValueKind: System.Text.Json.JsonValueKind.Object } present
        ? [.. present.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)]
        : [];
}
