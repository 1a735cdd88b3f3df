using Alliance.Domain.ChairCycles;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Conferences;

/// <summary>From a new plan of the chair over the date of the series to the meeting that was called for it, and back again.</summary>
public sealed class MovesWithTheChair(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}";

    [Fact]
    public async Task A_meeting_that_was_called_goes_with_the_day_on_which_the_chair_passes()
    {
        var today = ChinaTime.DateOf(world.Server.Clock.GetUtcNow());
        var passes = today.AddMonths(3);
        await world.Server.SendAsync(
            new StartSeries(World.Ours, "study", new SeriesRule(MeetingKind.JointStudy, "联组学习", today, 3, 0, passes.DayOfWeek, new TimeOnly(14, 0), 60, null)), World.Coordinator);
        var starts = ChinaTime.StartOf(passes).AddHours(14);
        var called = await world.As("coordinator").PostAsync($"{Ours}/conferences", new
        {
            kind = "joint-study", title = "联组学习", startsAt = starts, endsAt = starts.AddHours(1), place = new { text = "外滩街道会议室" }, required = World.OurUnits, seriesId = "study",
        });
        var meeting = called.Json.GetProperty("id").GetString()!;
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync($"{Ours}/meeting-series")).Text.Contains(meeting, StringComparison.Ordinal));

        await PlannedAnewAsync(World.Cycle, "later", passes.AddDays(21));
        await Until.TrueAsync(async () => await StartsAsync(meeting) == starts.AddDays(21));
        await PlannedAnewAsync("later", "sooner", passes.AddDays(7));
        await Until.TrueAsync(async () => await StartsAsync(meeting) == starts.AddDays(7));
    }

    private async Task PlannedAnewAsync(string before, string cycle, DateOnly startsOn)
    {
        await world.Server.SendAsync(new CloseCycle(World.Ours, before, "改换届期"), World.Coordinator);
        await world.Server.SendAsync(new PlanChairCycle(World.Ours, cycle, TermLength.Quarter, startsOn, 9, [], [], []), World.Coordinator);
    }

    private async Task<DateTimeOffset> StartsAsync(string meeting) =>
        (await world.As("coordinator").GetAsync($"{Ours}/conferences/{meeting}")).Json.GetProperty("startsAt").GetDateTimeOffset();
}
