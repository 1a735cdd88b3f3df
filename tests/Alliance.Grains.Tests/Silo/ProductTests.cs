using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Silo;

/// <summary>The capabilities together, through the log, the read models, the policies and the clock.</summary>
public sealed class ProductTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_chair_turns_by_the_clock_also_while_the_system_was_down_and_each_time_once(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using (var product = await Product.StartAsync(test.Address, _clock))
        {
            await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
            await product.SettleAsync();
            Assert.Empty(await product.HappenedAsync<CycleBegun>());
            _clock.Advance(new DateTimeOffset(2026, 4, 1, 0, 0, 0, ChinaTime.Offset) - _clock.GetUtcNow());
            await product.SettleAsync();
            Assert.Single(await product.HappenedAsync<CycleBegun>());
        }

        // Down over the ends of three quarters.
        _clock.Advance(new DateTimeOffset(2027, 2, 3, 0, 0, 0, ChinaTime.Offset) - _clock.GetUtcNow());
        await using (var product = await Product.StartAsync(test.Address, _clock))
        {
            await Task.WhenAll(product.SettleAsync(), product.SettleAsync());
            var passed = await product.HappenedAsync<ChairHandedOver>();
            Assert.Equal([0, 1, 2], passed.Select(p => p.FromTerm));
            Assert.All(passed, p => Assert.Equal("by-clock", p.How));
            Assert.Equal(
                [new DateOnly(2026, 7, 1), new DateOnly(2026, 10, 1), new DateOnly(2027, 1, 1)],
                passed.Select(p => ChinaTime.DateOf(p.DueAt!.Value)));
            Assert.Equal(3, passed.Select(p => p.FromUnitId).Distinct().Count());
            Assert.True((await new Verify(product.Database).RunAsync()).IsSound);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Who_joins_enters_the_plan_and_who_leaves_leaves_it(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        await product.RegisterAsync("unit-d", "豫园街道");
        var applicant = new Caller("person-d", [new Grant(Role.Delegate, "unit-d")]);
        await product.DoAsync(new ApplyForMembership(Product.AllianceId, "unit-d", "愿加入"), applicant);
        await product.DoAsync(new DecideAdmission(Product.AllianceId, "unit-d", true, null), Product.Coordinator);
        await product.SettleAsync();
        var joined = Assert.Single(await product.HappenedAsync<PlanRevised>());
        Assert.Equal("member-joined", joined.Cause);
        Assert.Contains(joined.Contenders, c => c.UnitId == "unit-d");

        await product.DoAsync(new LeaveAlliance(Product.AllianceId, "unit-c", "搬迁"), Product.Coordinator);
        await product.SettleAsync();
        var left = (await product.HappenedAsync<PlanRevised>())[^1];
        Assert.Equal("member-left", left.Cause);
        Assert.DoesNotContain(left.Terms, t => t.UnitId == "unit-c");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Merging_two_units_passes_the_seats_the_turns_and_the_people_on(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        await product.RegisterAsync("unit-b2", "街道 unit-b（重复）");
        await product.RegisterDelegateAsync("person-b", "unit-b");
        await product.DoAsync(new MergeMemberUnit("unit-b", "unit-b2"), Product.Administrator);
        await product.SettleAsync();

        Assert.Equal(new SeatPassed(Product.AllianceId, "unit-b", "unit-b2"), Assert.Single(await product.HappenedAsync<SeatPassed>()));
        Assert.Single(await product.HappenedAsync<TurnsPassed>());
        var person = await product.Store.LoadAsync(new StreamId("person", "person-b"));
        Assert.Contains(new RoleGranted("person-b", Role.Delegate, "unit-b2"), person.Events.Select(e => e.Read()));

        await product.SettleAsync();
        Assert.Single(await product.HappenedAsync<SeatPassed>());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Dissolving_the_alliance_closes_its_cycle_and_nothing_is_due_any_more(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b");
        await product.DoAsync(new DissolveAlliance(Product.AllianceId, "任务完成"), Product.Coordinator);
        await product.SettleAsync();
        Assert.Single(await product.HappenedAsync<CycleClosed>());
        Assert.Null(await new DueWork(product.Database).NextDueAtAsync());
    }
}
