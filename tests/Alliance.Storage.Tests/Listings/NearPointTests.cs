using Alliance.Domain.Kernel.Calendars;
using Alliance.Storage.Listings;
using Xunit;

namespace Alliance.Storage.Tests.Listings;

public sealed class NearPointTests
{
    /// <summary>Within so many kilometres is what the great circle says, but for a sliver of two thousandths; and the box leaves nothing of it out.</summary>
    [Fact]
    public void Near_is_a_circle_and_its_box_holds_all_of_it()
    {
        var random = new Random(7);
        var (within, corners) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var here = new GeoPoint(random.NextDouble() * 50 + 75, random.NextDouble() * 50 + 5);
            var near = new NearPoint(here.Longitude, here.Latitude, random.NextDouble() * 200 + 1);
            var box = near.Box;
            var there = new GeoPoint(box.West + (random.NextDouble() * (box.East - box.West)), box.South + (random.NextDouble() * (box.North - box.South)));
            var km = Travel.Kilometres(here, there);
            if (Math.Abs(km - near.Km) > near.Km * 0.002)
            {
                Assert.Equal(km < near.Km, near.Holds(there.Longitude, there.Latitude));
            }

            (within, corners) = (within + (km < near.Km ? 1 : 0), corners + (km > near.Km ? 1 : 0));
            var edge = new GeoPoint(here.Longitude, here.Latitude + (near.Km / 111.2));
            Assert.True(edge.Latitude <= box.North);
        }

        Assert.True(within > 5000 && corners > 2000);
        Assert.False(new NearPoint(121, 31, 5).Holds(null, null));
    }
}
