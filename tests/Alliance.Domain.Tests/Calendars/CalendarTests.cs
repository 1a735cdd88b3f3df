using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.Calendars;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_units_people_keep_its_calendar_and_nobody_else_does()
    {
        var s = Begun();
        s.Single<BusyEntryPut>(Delegate("u1"), new PutBusyEntry("u1", Entry("e1")));
        Assert.Empty(s.Accepted(Deputy("u1"), new PutBusyEntry("u1", Entry("e1"))));
        s.Refused(KernelCodes.Forbidden, Delegate("u2"), new PutBusyEntry("u1", Entry("e2")));
        s.Refused(KernelCodes.Forbidden, Admin, new SetUsualHours("u1", 480, 1020));
        s.Single<BusyEntryRemoved>(Delegate("u1"), new RemoveBusyEntry("u1", "e1"));
        s.Refused(CalendarCodes.NoSuchEntry, Delegate("u1"), new RemoveBusyEntry("u1", "e1"));
    }

    [Fact]
    public void The_address_of_a_calendar_elsewhere_is_never_in_the_log()
    {
        var s = Begun();
        var decision = Assert.IsType<Decision.Accepted>(s.When(Delegate("u1"), new SubscribeCalendar("u1", "https://example.org/private-abc123/basic.ics")));
        Assert.DoesNotContain("abc123", Catalog.Write(Assert.Single(decision.Events)), StringComparison.Ordinal);
        Assert.Equal("https://example.org/private-abc123/basic.ics", Assert.IsType<CalendarAddressWrite>(Assert.Single(decision.Private)).Url);
        s.Accepted(Delegate("u1"), new UnsubscribeCalendar("u1"));
        s.Refused(CalendarCodes.NotSubscribed, Delegate("u1"), new UnsubscribeCalendar("u1"));
    }

    [Fact]
    public void There_is_an_end_to_entries()
    {
        var s = Begun();
        for (var i = 0; i < CalendarDecider.MaxEntries; i++)
        {
            s.Given(new BusyEntryPut("u1", Entry($"e{i}")));
        }

        s.Refused(CalendarCodes.TooManyEntries, Delegate("u1"), new PutBusyEntry("u1", Entry("one-more")));
        s.Single<BusyEntryPut>(Delegate("u1"), new PutBusyEntry("u1", Entry("e1") with { Title = "外出" }));
    }

    [Theory]
    [InlineData("ftp://example.org/a.ics")]
    [InlineData("https://user:secret@example.org/a.ics")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/calendar.ics")]
    public void Only_a_web_address_can_be_subscribed_to(string url) => Assert.Equal("url", Assert.Throws<ShapeException>(() => CalendarShapes.Address(url)).Field);

    [Fact]
    public void Webcal_is_https_by_another_name() => Assert.Equal("https://example.org/a.ics", CalendarShapes.Address("webcal://example.org/a.ics"));

    [Fact]
    public void An_entry_that_ends_before_it_begins_is_refused() =>
        Assert.Equal("endsAt", Assert.Throws<ShapeException>(() => CalendarShapes.Entry(Entry("e") with { EndsAt = Nine })).Field);

    private static BusyEntry Entry(string id) => new(id, "例会", Nine, Nine.AddHours(2), true, null, [], null, null, null);

    private static Scenario<CalendarState> Begun()
    {
        var s = new Scenario<CalendarState>(new CalendarDecider());
        s.Single<UsualHoursSet>(Delegate("u1"), new SetUsualHours("u1", 510, 1020));
        return s;
    }
}
