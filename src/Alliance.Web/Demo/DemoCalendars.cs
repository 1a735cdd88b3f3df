using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Demo;

/// <summary>Some units keep their calendars; an alliance asks for the time of its next study, and half have answered.</summary>
internal static class DemoCalendars
{
    private const string Poll = "demo-poll-study";

    public static void Write(DemoFile file, DemoStage stage)
    {
        var bund = file.Alliances.First(a => a.Id == "bund-finance");
        var monday = stage.Today.AddDays(-7 - (((int)stage.Today.DayOfWeek + 6) % 7));
        for (var i = 0; i < Math.Min(6, bund.Units.Count); i++)
        {
            var (unit, day) = (bund.Units[i], monday.AddDays(i % 5));
            var at = ChinaTime.StartOf(day).AddHours(i % 2 == 0 ? 9 : 14);
            stage.At(stage.Today.AddDays(-6), $"calendar/{unit.UnitId}", unit.Delegate, new PutBusyEntry(
                unit.UnitId, new BusyEntry("demo-weekly", i % 2 == 0 ? "每周例会" : "窗口值班", at, at.AddHours(2), true, null, [], null, null, null)));
        }

        // Tuesday of the week after next, Wednesday, and Monday after.
        var next = monday.AddDays(29);
        PollOption[] options = [Option(1, next, 9.5), Option(2, next.AddDays(1), 14), Option(3, next.AddDays(5), 14)];
        stage.At(stage.Today.AddDays(-2), "poll/open", bund.Coordinator, new OpenTimePoll(
            bund.Id, Poll, "年终联组学习", MeetingKind.JointStudy, 120, [.. options], [.. bund.Units.Take(8).Select(u => u.UnitId)], [.. bund.Units.Skip(8).Select(u => u.UnitId)],
            ChinaTime.StartOf(stage.Today.AddDays(6)).AddHours(17), "外滩街道会议室"));
        for (var i = 1; i < bund.Units.Count; i += 2)
        {
            var unit = bund.Units[i];
            stage.At(stage.Today.AddDays(-1), $"poll/answer-{i}", unit.Delegate, new AnswerTimePoll(
                bund.Id, Poll, unit.UnitId, [.. options.Select((o, n) => new PollChoice(o.OptionId, (Availability)((i + n) % 3)))]));
        }
    }

    private static PollOption Option(int number, DateOnly day, double hour) => new($"o{number}", ChinaTime.StartOf(day).AddHours(hour));
}
