using System.Runtime.CompilerServices;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Calendars;

/// <summary>
/// What has been sent out must be read alike for ever: the files in tests/ical/golden, which two parsers that are not ours read too (tests/ical/check.py).
/// ALLIANCE_UPDATE_GOLDEN=1 writes them anew.
/// </summary>
public sealed class GoldenCalendars
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "..", "ical", "golden"));

    private static readonly DateTimeOffset Two = new(2026, 12, 3, 6, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. Files().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_calendar_is_written_as_it_was_before(string name)
    {
        var (path, written) = (Path.Combine(Folder, name), Files()[name]);
        if (Environment.GetEnvironmentVariable("ALLIANCE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    private static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["feed.ics"] = IcalWriter.Feed("滨江党建·金融外滩联席会议", [Meeting(), Meeting() with { Uid = "second@meetings.alliance", Sequence = 3, Cancelled = true, Position = null, Organizer = null, Attendees = [] }]),
        ["request.ics"] = IcalWriter.Message(IcalMethod.Request, Meeting()),
        ["update.ics"] = IcalWriter.Message(IcalMethod.Request, Meeting() with { Sequence = 1, StartsAt = Two.AddDays(1), EndsAt = Two.AddDays(1).AddHours(2), ChangedAt = Two.AddDays(-4) }),
        ["cancel.ics"] = IcalWriter.Message(IcalMethod.Cancel, Meeting() with { Sequence = 2, Cancelled = true, ChangedAt = Two.AddDays(-3) }),
        ["busy.ics"] = IcalWriter.FreeBusy("u1@meetings.alliance", "外滩街道", Two.AddDays(-5), Two.AddDays(-5), Two.AddDays(95), [new IcalBusy(Two, Two.AddHours(2)), new IcalBusy(Two.AddDays(1), Two.AddDays(1).AddMinutes(90))]),
    };

    private static IcalEvent Meeting() => new(
        "first@meetings.alliance", 0, Two.AddDays(-5), Two, Two.AddHours(2), "四季度联席会议：停车难、加梯; 议题,征集", false,
        string.Join('\n', Enumerable.Repeat("议程：夜间错时停车、老房加装电梯 \\ 跨省就医直接结算。", 4)),
        "外滩街道, 3 楼会议室", new GeoPoint(121.4903, 31.2402), "https://alliance.example/alliances/bund/meetings/first", "联席会议",
        new IcalPerson("滨江党建·金融外滩联席会议", "office@example.org"),
        [new IcalAttendee(new IcalPerson("张“三”; 李, \"四\"", "zhang@example.org"), true, IcalAnswer.NeedsAction)]);

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
