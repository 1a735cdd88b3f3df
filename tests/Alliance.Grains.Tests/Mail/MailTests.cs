using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Domain.People;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Silo.Kernel;
using Alliance.Silo.Mail;
using Alliance.Storage.Kernel;
using Alliance.Storage.Mail;
using Alliance.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Mail;

public sealed class MailTests
{
    private static readonly DateTimeOffset Starts = new(2026, 4, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Each_delegate_is_invited_once_in_a_form_that_people_and_programs_read(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await CalledAsync(test);
        using var server = new SmtpDouble();
        Assert.Equal(0, await Mailer(product, server).CatchUpAsync()); // the pause for second thoughts
        _clock.Advance(MeetingOutbox.Pause);
        await Task.WhenAll(Mailer(product, server).CatchUpAsync(), Mailer(product, server).CatchUpAsync());

        Assert.Equal(["hua@example.org", "ming@example.org"], server.Taken.Select(t => t.To).Order(StringComparer.Ordinal));
        var letter = server.Taken.Single(t => t.To == "ming@example.org").Text;
        Assert.Contains("multipart/alternative", letter, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("method=REQUEST", letter, StringComparison.Ordinal);
        Assert.Contains("四季度联席会议", Letter.Parts(letter, "text/plain").Single(), StringComparison.Ordinal);
        var calendar = Letter.Parts(letter, "text/calendar").Single();
        Assert.Equal(calendar, Letter.Parts(letter, "application/ics").Single());
        var meeting = IcalReader.Read(calendar)[0].Components.Single(c => c.Name == "VEVENT");
        Assert.Equal(("meeting-1@meetings.alliance", "0", "20260420T140000"), (meeting.Value("UID"), meeting.Value("SEQUENCE"), meeting.Value("DTSTART")));
        Assert.Equal("mailto:ming@example.org", meeting.All("ATTENDEE").Single().Value);
        Assert.DoesNotContain("hua@example.org", letter + calendar, StringComparison.Ordinal);

        var mails = await product.Get<OutboxQueries>().OfMeetingAsync(Product.AllianceId, "meeting-1");
        Assert.Equal(["no-address", "sent", "sent"], mails.Select(m => m.Status).Order(StringComparer.Ordinal));

        // Made anew, the read models send nothing.
        await new Rebuild(product.Database, product.Get<EventStoreParts>()).RunAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Mailer(product, server).CatchUpAsync());
        Assert.Equal(2, server.Taken.Count);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_update_moves_the_meeting_and_a_cancellation_reaches_those_who_were_told(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await CalledAsync(test);
        using var server = new SmtpDouble();
        _clock.Advance(MeetingOutbox.Pause);
        await Mailer(product, server).CatchUpAsync();
        await product.DoAsync(new RescheduleConference(Product.AllianceId, "meeting-1", Starts.AddDays(1), Starts.AddDays(1).AddHours(2), new Place("二楼会议室"), "场地有变", null), Product.Coordinator);
        await product.DoAsync(new RescheduleConference(Product.AllianceId, "meeting-1", Starts.AddDays(2), Starts.AddDays(2).AddHours(2), new Place("三楼会议室"), "场地有变", null), Product.Coordinator);
        _clock.Advance(MeetingOutbox.Pause);
        await Mailer(product, server).CatchUpAsync();

        // The revision in between was overtaken before it was sent.
        var moved = server.Taken.Skip(2).Where(t => t.To == "ming@example.org").Select(t => Event(t.Text)).ToList();
        Assert.Equal(["2"], moved.Select(e => e.Value("SEQUENCE")));
        Assert.Equal(("meeting-1@meetings.alliance", "20260422T140000"), (moved[0].Value("UID"), moved[0].Value("DTSTART")));

        await product.DoAsync(new CancelConference(Product.AllianceId, "meeting-1", "台风"), Product.Coordinator);
        _clock.Advance(MeetingOutbox.Pause);
        await Mailer(product, server).CatchUpAsync();
        var cancelled = server.Taken.Skip(4).ToList();
        Assert.Equal(2, cancelled.Count);
        Assert.All(cancelled, t => Assert.Equal(("CANCELLED", "3"), (Event(t.Text).Value("STATUS"), Event(t.Text).Value("SEQUENCE"))));
        Assert.All(cancelled, t => Assert.Contains("method=CANCEL", t.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Refusing", "refused 550")]
    [InlineData("Hanging", "timeout")]
    [InlineData("Cutting", "not-reachable")]
    public async Task A_mail_that_cannot_be_sent_is_kept_said_to_have_failed_and_tried_again(string temper, string problem)
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await CalledAsync(test);
        using var server = new SmtpDouble(Enum.Parse<Temper>(temper));
        _clock.Advance(MeetingOutbox.Pause);
        await Mailer(product, server).CatchUpAsync();
        var failed = (await product.Get<OutboxQueries>().LatestAsync()).Where(m => m.Attempts == 1).ToList();
        Assert.Equal(2, failed.Count);
        Assert.All(failed, m => Assert.Equal(("waiting", problem), (m.Status, m.Problem)));
        Assert.DoesNotContain(failed, m => $"{m}".Contains('@', StringComparison.Ordinal));

        server.Temper = Temper.Accepting;
        Assert.Equal(0, await Mailer(product, server).CatchUpAsync()); // not before its time
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Mailer(product, server).CatchUpAsync();
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task Without_a_server_mails_wait_and_those_for_a_meeting_that_is_over_expire()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await CalledAsync(test);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await product.Get<Mailer>().CatchUpAsync());
        Assert.Equal(3, (await product.Get<OutboxQueries>().CountsAsync())["waiting"]);
        _clock.Advance(TimeSpan.FromDays(60));
        using var server = new SmtpDouble();
        await Mailer(product, server).CatchUpAsync();
        Assert.Empty(server.Taken);
        Assert.Equal(3, (await product.Get<OutboxQueries>().CountsAsync())["expired"]);
    }

    [Fact]
    public async Task Somebody_who_gets_an_address_is_mailed_on_request()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await CalledAsync(test);
        using var server = new SmtpDouble();
        _clock.Advance(MeetingOutbox.Pause);
        await Mailer(product, server).CatchUpAsync();
        await product.DoAsync(new ChangePerson("person-c", new PersonalData("李", null, "li@example.org")), Product.Administrator);
        Assert.Equal(1, await product.Get<OutboxQueries>().RetryAsync(null, _clock.GetUtcNow()));
        await Mailer(product, server).CatchUpAsync();
        Assert.Equal("li@example.org", server.Taken.Last().To);
    }

    private static IcalComponent Event(string letter) => IcalReader.Read(Letter.Parts(letter, "text/calendar").Single())[0].Components.Single(c => c.Name == "VEVENT");

    private Mailer Mailer(Product product, SmtpDouble server)
    {
        var settings = new MailSettings("127.0.0.1", server.Port, "office@example.org", null, null, false, "https://alliance.example", TimeoutSeconds: server.Temper == Temper.Hanging ? 1 : 30);
        return new Mailer(product.Get<OutboxQueries>(), settings, new Postman(settings), _clock, NullLogger<Mailer>.Instance);
    }

    /// <summary>Three units; two delegates have an address, the third has none. A meeting is called.</summary>
    private async Task<Product> CalledAsync(TestDatabase test)
    {
        var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        await product.SettleAsync();
        await PersonAsync("person-a", "明", "ming@example.org", "unit-a");
        await PersonAsync("person-b", "华", "hua@example.org", "unit-b");
        await PersonAsync("person-c", "李", null, "unit-c");
        await product.DoAsync(
            new CallConference(
                Product.AllianceId, "meeting-1", MeetingKind.JointConference, "四季度联席会议", Starts, Starts.AddHours(2), new Place("二楼会议室"), null, null, null, ["unit-a", "unit-b", "unit-c"], [], [], false, null),
            Product.Coordinator);
        return product;

        Task PersonAsync(string id, string name, string? email, string unit) =>
            product.DoAsync(new RegisterPerson(id, id, new PersonalData(name, null, email)) { FirstGrant = new Grant(Role.Delegate, unit) }, Product.Administrator);
    }
}
