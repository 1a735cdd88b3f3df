using Alliance.Domain.Kernel;
using Alliance.Web.Feed;

namespace Alliance.Web.Tests.Feed;

/// <summary>When a push goes: at once after a quiet moment, a few times a second in a storm.</summary>
public sealed class PaceTests
{
    private static readonly ScopeId A = ScopeId.OfAlliance("a");
    private static readonly ScopeId B = ScopeId.OfAlliance("b");

    private readonly Still clock = new();

    [Fact]
    public void The_first_event_goes_after_a_moment_and_what_comes_meanwhile_with_it()
    {
        var pace = new Pace(clock);
        Assert.Null(pace.Next);
        pace.Want(A);
        Assert.Empty(pace.Take());
        Assert.Equal(Pace.Coalesce, pace.Next);
        clock.Pass(Pace.Coalesce / 2);
        pace.Want(A);
        clock.Pass(Pace.Coalesce / 2);
        Assert.Equal([A], pace.Take());
        Assert.Empty(pace.Take());
        Assert.Null(pace.Next);
    }

    [Fact]
    public void After_a_push_to_many_a_scope_rests_and_others_do_not()
    {
        var pace = new Pace(clock);
        pace.Sent(A, 500);
        pace.Want(A);
        pace.Want(B);
        clock.Pass(Pace.Coalesce);
        Assert.Equal([B], pace.Take());
        Assert.Equal(Pace.LongestRest - Pace.Coalesce, pace.Next);
        clock.Pass(Pace.LongestRest - Pace.Coalesce);
        Assert.Equal([A], pace.Take());
    }

    [Theory]
    [InlineData(1, 34)]
    [InlineData(100, 26)]
    [InlineData(500, 6)]
    [InlineData(5000, 6)]
    public void A_storm_of_a_second_is_so_many_pushes(int consoles, int most)
    {
        var (pace, pushes) = (new Pace(clock), 0);
        for (var millisecond = 0; millisecond < 1000; millisecond++)
        {
            pace.Want(A);
            clock.Pass(TimeSpan.FromMilliseconds(1));
            foreach (var scope in pace.Take())
            {
                pushes++;
                pace.Sent(scope, consoles);
            }
        }

        Assert.InRange(pushes, 4, most);
    }

    private sealed class Still : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan by) => now += by.Ticks;

        public override long GetTimestamp() => now;
    }
}
