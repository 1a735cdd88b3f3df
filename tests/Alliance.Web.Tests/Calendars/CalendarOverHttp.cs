using System.Globalization;
using System.Net;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Calendars;

public sealed class CalendarOverHttp(WorldServer world) : IClassFixture<WorldServer>
{
    private DateTimeOffset Noon => ChinaTime.StartOf(ChinaTime.DateOf(world.Server.Clock.GetUtcNow())).AddDays(20).AddHours(12);

    [Fact]
    public async Task Answers_to_a_poll_are_hidden_from_everybody_until_it_closes()
    {
        var poll = await OpenAsync();
        var unit = (await world.As("delegate").GetAsync($"/api/alliances/{World.Ours}/time-polls/{poll}")).Json.GetProperty("mine")[0].GetProperty("unitId").GetString()!;
        var answered = await world.As("delegate").PostAsync(
            $"/api/alliances/{World.Ours}/time-polls/{poll}/answers", new { unitId = unit, choices = new[] { new { optionId = "o1", answer = "if-need-be" }, new { optionId = "o2", answer = "no" } } });
        Assert.Equal(HttpStatusCode.OK, answered.Status);

        foreach (var role in World.Roles.Except(["delegate", "deputy", "stranger", "applicant"]))
        {
            var seen = await world.As(role).GetAsync($"/api/alliances/{World.Ours}/time-polls/{poll}");
            Assert.DoesNotContain("if-need-be", seen.Text, StringComparison.Ordinal);
            var feed = await world.As(role).GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500");
            Assert.Equal(HttpStatusCode.OK, feed.Status);
            Assert.DoesNotContain("if-need-be", feed.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("if-need-be", (await world.As(role).GetAsync($"/api/alliances/{World.Ours}/activity")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("if-need-be", (await world.As("deputy").GetAsync($"/api/alliances/{World.Ours}/time-polls/{poll}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("delegate").PostAsync($"/api/alliances/{World.Ours}/time-polls/{poll}/close", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PostAsync($"/api/alliances/{World.Ours}/time-polls/{poll}/close", new { })).Status);
        var result = (await world.As("observer").GetAsync($"/api/alliances/{World.Ours}/time-polls/{poll}")).Json.GetProperty("result");
        Assert.Equal(unit, result[0].GetProperty("ifNeedBe")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_private_link_shows_meetings_until_it_is_revoked_and_says_when_nothing_changed()
    {
        var meeting = await CallAsync("ics");
        var link = (await world.As("delegate").PostAsync("/api/ical-links", new { allianceId = World.Ours })).Json;
        var path = link.GetProperty("path").GetString()!;
        var first = await world.As("nobody").GetAsync(path);
        Assert.Equal("text/calendar", first.Message.Content.Headers.ContentType!.MediaType);
        var found = IcalReader.Read(first.Text)[0].Components.Single(c => c.Value("UID") == $"{meeting}@meetings.alliance");
        Assert.Equal("0", found.Value("SEQUENCE"));

        var tag = first.Message.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NotModified, (await WithTagAsync(path, tag)).StatusCode);
        await world.Server.SendAsync(new RescheduleConference(World.Ours, meeting, Noon.AddDays(1), Noon.AddDays(1).AddHours(1), new Place("三楼"), null, null), World.Coordinator);
        Assert.Equal(HttpStatusCode.OK, (await WithTagAsync(path, tag)).StatusCode);
        var moved = IcalReader.Read((await world.As("nobody").GetAsync(path)).Text)[0].Components.Where(c => c.Value("UID") == $"{meeting}@meetings.alliance").ToList();
        Assert.Equal("1", Assert.Single(moved).Value("SEQUENCE"));

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").DeleteAsync($"/api/ical-links/{link.GetProperty("id").GetString()}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await world.As("delegate").DeleteAsync($"/api/ical-links/{link.GetProperty("id").GetString()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("nobody").GetAsync(path)).Status);
    }

    [Fact]
    public async Task Others_learn_that_a_unit_is_taken_up_and_not_by_what()
    {
        var unit = (await world.As("delegate").GetAsync("/api/session")).Text;
        var mine = World.OurUnits.First(u => unit.Contains($"\"{u}\"", StringComparison.Ordinal));
        var put = await world.As("delegate").PostAsync($"/api/calendars/{mine}/entries", new { title = "绝密的例会", startsAt = Noon, endsAt = Noon.AddHours(2), weekly = true });
        Assert.Equal(HttpStatusCode.Created, put.Status);
        Assert.Contains("绝密的例会", (await world.As("deputy").GetAsync($"/api/calendars/{mine}")).Text, StringComparison.Ordinal);
        foreach (var role in new[] { "chair", "coordinator" })
        {
            var seen = await world.As(role).GetAsync($"/api/calendars/{mine}/free-busy?from={Day(Noon)}&to={Day(Noon)}");
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.Equal(1, seen.Json.GetProperty("busy").GetArrayLength());
            Assert.DoesNotContain("绝密", seen.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(role).GetAsync($"/api/calendars/{mine}")).Status);
            Assert.DoesNotContain("绝密", (await world.As(role).GetAsync($"/api/feed?scope=unit/{mine}&after=0&max=500")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"/api/calendars/{mine}/free-busy")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("administrator").GetAsync($"/api/calendars/{mine}")).Status);
    }

    [Fact]
    public async Task A_time_is_found_for_who_must_come()
    {
        var answer = await world.As("coordinator").PostAsync($"/api/alliances/{World.Ours}/find-time", new { kind = "joint-conference", required = World.OurUnits, minutes = 120, weeks = 4 });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(8, answer.Json.GetProperty("suggestions").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("observer").PostAsync($"/api/alliances/{World.Ours}/find-time", new { kind = "joint-conference", required = World.OurUnits, minutes = 120 })).Status);
    }

    [Fact]
    public async Task The_calendar_marks_days_and_shows_each_their_meetings()
    {
        await CallAsync("shown");
        var marks = (await world.As("observer").GetAsync("/api/calendar/days?from=2026-02-14&to=2026-02-17")).Json;
        Assert.Equal(["make-up", "holiday", "holiday", "holiday"], marks.EnumerateArray().Select(d => d.GetProperty("kind").GetString()));
        Assert.Equal("春节", marks[3].GetProperty("festival").GetString());
        foreach (var (role, scope, shown) in new[] { ("delegate", "mine", true), ("observer", "mine", false), ("observer", "all", true), ("stranger", "all", false) })
        {
            var calendar = await world.As(role).GetAsync($"/api/calendar?from={Day(Noon)}&to={Day(Noon)}&scope={scope}");
            Assert.Equal(shown, calendar.Text.Contains("会议 shown", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"/api/calendar?scope={World.Ours}")).Status);
    }

    private static string Day(DateTimeOffset at) => ChinaTime.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<HttpResponseMessage> WithTagAsync(string path, string tag)
    {
        using var http = new HttpClient { BaseAddress = world.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await http.SendAsync(request);
    }

    private async Task<string> CallAsync(string id)
    {
        await world.Server.SendAsync(
            new CallConference(World.Ours, id, MeetingKind.JointConference, $"会议 {id}", Noon, Noon.AddHours(1), new Place("二楼"), null, null, null, [.. World.OurUnits], [], [], false, null), World.Coordinator);
        return id;
    }

    private async Task<string> OpenAsync()
    {
        var opened = await world.As("coordinator").PostAsync(
            $"/api/alliances/{World.Ours}/time-polls",
            new { title = "何时开会", meeting = "joint-conference", minutes = 90, options = new[] { Noon, Noon.AddDays(1) }, required = World.OurUnits, closesAt = Noon.AddDays(-5) });
        Assert.Equal(HttpStatusCode.Created, opened.Status);
        return opened.Json.GetProperty("id").GetString()!;
    }
}
