using Alliance.Domain.Calendars;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel;
using Alliance.Storage.Workbench;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Calendars;

public sealed class PollAndFindingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 20, 0, 0, 0, ChinaTime.Offset);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_poll_waits_for_each_unit_and_publishes_its_answers_when_the_clock_closes_it(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        await product.DoAsync(
            new OpenTimePoll(
                Product.AllianceId, "poll-1", "联席会议何时开", MeetingKind.JointConference, 120, [new PollOption("o1", Monday.AddHours(9)), new PollOption("o2", Monday.AddHours(14))], ["unit-a", "unit-b"], ["unit-c"], Monday.AddDays(-3), null),
            Product.Coordinator);
        Assert.Equal("poll-to-answer", Assert.Single(await WaitingAsync(product, "unit-b")).Kind);
        await product.DoAsync(new AnswerTimePoll(Product.AllianceId, "poll-1", "unit-b", [new PollChoice("o1", Availability.No), new PollChoice("o2", Availability.Yes)]), Of("unit-b"));
        Assert.Empty(await WaitingAsync(product, "unit-b"));
        Assert.Single(await WaitingAsync(product, "unit-a"));

        var polls = product.Get<PollQueries>();
        var before = (await polls.GetAsync(Product.AllianceId, "poll-1", ["unit-a"]))!;
        Assert.Null(before.Result);
        Assert.Equal(("unit-a", null), (Assert.Single(before.Mine).UnitId, before.Mine[0].Choices));
        Assert.Equal(1, before.Poll.Answered);

        _clock.Advance(Monday.AddDays(-3) - _clock.GetUtcNow());
        await product.SettleAsync();
        var after = (await polls.GetAsync(Product.AllianceId, "poll-1", []))!;
        Assert.Equal(("closed", "by-clock"), (after.Poll.Status, after.Poll.How));
        Assert.Equal(["o2", "o1"], after.Result!.Select(r => r.OptionId));
        Assert.Empty(await WaitingAsync(product, "unit-a"));

        await new Rebuild(product.Database, product.Get<EventStoreParts>()).RunAsync();
        Assert.Equal(["o2", "o1"], (await polls.GetAsync(Product.AllianceId, "poll-1", []))!.Result!.Select(r => r.OptionId));
        Assert.Empty(await WaitingAsync(product, "unit-a"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Finding_a_time_knows_own_entries_other_meetings_and_who_was_inconvenienced(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        await product.SettleAsync();

        // An evening meeting that unit-b could not come to and that was late for all who keep the usual hours.
        await product.DoAsync(Call("past", _clock.GetUtcNow().AddDays(4), 21), Product.Coordinator);
        await product.DoAsync(new AnswerConference(Product.AllianceId, "past", "unit-b", ConferenceAnswer.Cannot, null), Of("unit-b"));
        await product.DoAsync(new SetUsualHours("unit-a", 9 * 60, 24 * 60), Of("unit-a"));
        _clock.Advance(TimeSpan.FromDays(5));
        await product.Database.WriteAsync(context => context.ExecuteAsync("UPDATE conference SET status = 'closed' WHERE id = 'past'"));

        await product.DoAsync(new PutBusyEntry("unit-a", new BusyEntry("e1", "例会", Monday.AddHours(9), Monday.AddHours(12), false, null, [], null, null, null)), Of("unit-a"));
        await product.DoAsync(Call("other", Monday.AddHours(14), null), Product.Coordinator);
        var read = await product.Get<FindingQueries>().LoadAsync(
            new FindingAsk(Product.AllianceId, ["unit-a", "unit-b"], ["unit-c"], ChinaTime.DateOf(Monday), Monday, 1, 120, 30, 540, 1050, 2, 5, "二楼", null, null, null), _clock.GetUtcNow());
        Assert.Equal([0, 1, 1], read.Problem.Attendees.Select(a => a.Before));
        Assert.Equal([new MinuteSpan(14 * 60, 16 * 60)], read.Problem.Venue.Booked);
        Assert.Equal(["unit-a", "unit-b", "unit-c"], read.WithoutPosition);
        var result = TimeFinder.Find(read.Problem);
        Assert.Equal(1440 + 540, result.Suggestions[0].Start); // Tuesday 9:00: all of Monday hurts somebody, or the hall
        Assert.All(result.Suggestions, s => Assert.Empty(s.Absent));
    }

    private CallConference Call(string id, DateTimeOffset start, int? hour)
    {
        var from = hour is { } h ? ChinaTime.StartOf(ChinaTime.DateOf(start)).AddHours(h) : start;
        return new CallConference(
            Product.AllianceId, id, MeetingKind.JointConference, "联席会议", from, from.AddHours(2), new Place("二楼"), null, null, null, ["unit-a", "unit-b", "unit-c"], [], [], false, null);
    }

    private static Caller Of(string unit) => new($"person-{unit}", [new Grant(Role.Delegate, unit)]);

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(Product product, string unit) =>
        [.. (await product.Get<WorkbenchQueries>().WaitingAsync(Of(unit), _clock.GetUtcNow())).Where(w => w.Kind == "poll-to-answer")];
}
