using System.Text;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Calendars;

public sealed class IcalTests
{
    private static readonly DateTimeOffset Ten = new(2026, 12, 3, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_unfolding_gives_back_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("共商共建共享；“停车难”, 电梯\\😀\n", 40));
        var written = IcalWriter.Feed("联盟", [Meeting() with { Description = text }]);
        Assert.All(written.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Equal(text, IcalReader.Unescape(Event(written).Value("DESCRIPTION")!));
    }

    [Fact]
    public void Any_text_survives_being_written_and_read() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var random = new Random(seed);
            const string alphabet = "ab,;:\\\"\n 中文😀^=nN";
            var runes = alphabet.EnumerateRunes().ToArray();
            var text = "x" + string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            Assert.Equal(text, IcalReader.Unescape(Event(IcalWriter.Feed("f", [Meeting() with { Summary = text }])).Value("SUMMARY")!));
        }));

    [Fact]
    public void An_update_keeps_its_identity_and_raises_its_sequence()
    {
        var first = Event(IcalWriter.Message(IcalMethod.Request, Meeting()));
        var moved = Event(IcalWriter.Message(IcalMethod.Request, Meeting() with { Sequence = 1, StartsAt = Ten.AddDays(1), EndsAt = Ten.AddDays(1).AddHours(2) }));
        Assert.Equal(first.Value("UID"), moved.Value("UID"));
        Assert.Equal(("0", "1"), (first.Value("SEQUENCE"), moved.Value("SEQUENCE")));
        var cancelled = IcalWriter.Message(IcalMethod.Cancel, Meeting() with { Sequence = 2, Cancelled = true });
        Assert.Contains("METHOD:CANCEL\r\n", cancelled, StringComparison.Ordinal);
        Assert.Equal("CANCELLED", Event(cancelled).Value("STATUS"));
    }

    [Fact]
    public void Times_carry_their_zone_and_people_their_answers()
    {
        var written = IcalWriter.Message(IcalMethod.Request, Meeting());
        var e = Event(written);
        Assert.Equal(("20261203T100000", "Asia/Shanghai"), (e.Value("DTSTART"), e.First("DTSTART")!.Parameter("TZID")));
        Assert.Equal(["ACCEPTED", "DECLINED"], e.All("ATTENDEE").Select(a => a.Parameter("PARTSTAT")));
        Assert.Equal("张“三”, 外滩", e.All("ATTENDEE").First().Parameter("CN"));
        Assert.Equal("mailto:zhang@example.org", e.All("ATTENDEE").First().Value);
        Assert.Contains("BEGIN:VTIMEZONE", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_cannot_break_out_of_its_quotes()
    {
        var written = IcalWriter.Message(IcalMethod.Request, Meeting() with { Organizer = new IcalPerson("a\":mailto:evil@x\r\nATTACH:http://x", "o@example.org") });
        Assert.DoesNotContain("\r\nATTACH", written, StringComparison.Ordinal);
        Assert.Equal("mailto:o@example.org", Event(written).First("ORGANIZER")!.Value);
    }

    [Fact]
    public void Busy_times_touch_and_join()
    {
        var written = IcalWriter.FreeBusy("u1", "外滩街道", Ten, Ten.AddDays(-1), Ten.AddDays(7), [new IcalBusy(Ten.AddHours(1), Ten.AddHours(2)), new IcalBusy(Ten, Ten.AddHours(1)), new IcalBusy(Ten.AddHours(5), Ten.AddHours(6))]);
        Assert.Equal(2, IcalReader.Read(written)[0].Components[0].All("FREEBUSY").Count());
        Assert.Equal(2, IcalBusyTimes.Read(written, Ten.AddDays(-1), Ten.AddDays(7)).Busy.Count);
    }

    private static IcalComponent Event(string text) => IcalReader.Read(text)[0].Components.Single(c => c.Name == "VEVENT");

    private static IcalEvent Meeting() => new(
        "m1@alliance.example", 0, Ten.AddDays(-10), Ten, Ten.AddHours(2), "四季度联席会议", false, "议程：1. 停车", "外滩街道, 3 楼", new GeoPoint(121.49, 31.24), "https://alliance.example/m1", "联席会议",
        new IcalPerson("秘书处", "office@example.org"),
        [new IcalAttendee(new IcalPerson("张“三”, 外滩", "zhang@example.org"), true, IcalAnswer.Accepted), new IcalAttendee(new IcalPerson("李四", "li@example.org"), false, IcalAnswer.Declined)]);
}
