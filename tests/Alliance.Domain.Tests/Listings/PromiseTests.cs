using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Xunit;
using static Alliance.Domain.Tests.Listings.ListingScenario;

namespace Alliance.Domain.Tests.Listings;

public sealed class PromiseTests
{
    [Fact]
    public void Nothing_is_promised_twice_however_many_ask()
    {
        var s = Posted("resource", 100);
        var given = 0;
        for (var i = 0; i < 500; i++)
        {
            given += s.When(Caller.System, Promise($"m{i}", 1)) is Decision.Accepted { Events: [ListingPromised, ListingPromisedTo] } ? 1 : 0;
        }

        Assert.Equal((100, 0L, ListingStatus.Fulfilled), (given, s.State.Left, s.State.Status));
        Assert.Equal("0", s.Refused(ListingCodes.NotEnough, Caller.System, Promise("late", 1)).Facts["left"]);
    }

    /// <summary>Whatever comes in whatever order: what is left and what is promised are the whole, and neither is ever negative.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Left_and_promised_are_always_the_whole(int seed)
    {
        var (random, s) = (new Random(seed), Posted("resource", 40));
        for (var i = 0; i < 2000; i++)
        {
            var match = $"m{random.Next(60)}";
            s.When(Caller.System, random.Next(3) switch
            {
                0 => Promise(match, random.Next(1, 15)),
                1 => new ReleaseListing("a", "l", match, "withdrawn"),
                _ => new DeliverListing("a", "l", match, random.Next(1, 6) * Milli.One),
            });
            Assert.Equal(40 * Milli.One, s.State.Left + s.State.Promised);
            Assert.InRange(s.State.Left, 0, 40 * Milli.One);
            Assert.All(s.State.Promises.Values, p => Assert.InRange(p.Delivered, 0, p.Quantity));
        }
    }

    [Fact]
    public void The_same_promise_or_release_again_changes_nothing()
    {
        var s = Posted("resource");
        var events = s.Accepted(Caller.System, Promise("m", 60));
        Assert.Null(Assert.IsType<ListingPromised>(events[0]).ToUnitId);
        Assert.Equal("u2", Assert.IsType<ListingPromisedTo>(events[1]).ToUnitId);
        Assert.Empty(s.Accepted(Caller.System, Promise("m", 60)));
        Assert.Equal(ListingStatus.PartlyMatched, s.State.Status);
        s.Single<ListingReleased>(Caller.System, new ReleaseListing("a", "l", "m", "withdrawn"));
        Assert.Empty(s.Accepted(Caller.System, new ReleaseListing("a", "l", "m", "withdrawn")));
        Assert.Equal(80 * Milli.One, s.State.Left);
        s.Refused(ListingCodes.UnknownMatch, Caller.System, Promise("m", 60));
    }

    [Fact]
    public void What_was_delivered_stays_when_the_rest_is_released()
    {
        var s = Posted("resource");
        s.Accepted(Caller.System, Promise("m", 60));
        s.Accepted(Caller.System, new DeliverListing("a", "l", "m", 25 * Milli.One));
        s.Refused(ListingCodes.TooMuchDelivered, Caller.System, new DeliverListing("a", "l", "m", 36 * Milli.One));
        Assert.Equal(35 * Milli.One, s.Single<ListingReleased>(Caller.System, new ReleaseListing("a", "l", "m", "withdrawn")).Quantity);
        Assert.Equal(55 * Milli.One, s.State.Left);
    }

    /// <summary>Otherwise what comes back of it, or what is left when it is not to be parted any more, could never be matched again.</summary>
    [Fact]
    public void Whole_is_what_is_left_also_after_a_part_was_delivered_or_promised()
    {
        var s = Posted("resource", 80, partial: false);
        s.Accepted(Caller.System, Promise("m", 80));
        s.Accepted(Caller.System, new DeliverListing("a", "l", "m", 20 * Milli.One));
        s.Accepted(Caller.System, new ReleaseListing("a", "l", "m", "withdrawn"));
        s.Refused(ListingCodes.NotInParts, Caller.System, Promise("m2", 59));
        Assert.Equal(0, Assert.IsType<ListingPromised>(s.Accepted(Caller.System, Promise("m2", 60))[0]).Left);

        s = Posted("resource");
        s.Accepted(Caller.System, Promise("m", 30));
        s.Accepted(One, new ChangeListing("a", "l", Parking("resource", 80, partial: false), null, KeepContact: true));
        Assert.Equal(0, Assert.IsType<ListingPromised>(s.Accepted(Caller.System, Promise("m2", 50))[0]).Left);
    }

    [Fact]
    public void What_is_not_to_be_parted_is_taken_whole()
    {
        var s = Posted("resource", 80, partial: false);
        s.Refused(ListingCodes.NotInParts, Caller.System, Promise("m", 79));
        Assert.Equal(0, Assert.IsType<ListingPromised>(s.Accepted(Caller.System, Promise("m", 80))[0]).Left);
    }

    [Fact]
    public void A_promise_binds_what_its_unit_may_change_or_take_back()
    {
        var s = Posted("resource");
        s.Accepted(Caller.System, Promise("m", 60));
        s.Refused(ListingCodes.BelowPromised, One, new ChangeListing("a", "l", Parking("resource", 59), null));
        s.Refused(ListingCodes.HasPromises, One, new ChangeListing("a", "l", Parking("need"), null));
        s.Refused(ListingCodes.HasPromises, One, new WithdrawListing("a", "l", null));
        s.Accepted(Caller.System, new DeliverListing("a", "l", "m", 60 * Milli.One));
        s.Single<ListingWithdrawn>(One, new WithdrawListing("a", "l", null));
    }

    [Fact]
    public void Nobody_but_the_system_promises() => Posted("resource").Refused(KernelCodes.Forbidden, One, Promise("m", 1));
}
