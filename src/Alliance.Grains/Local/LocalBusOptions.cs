namespace Alliance.Grains.Local;

public sealed record LocalBusOptions
{
    /// <summary>An aggregate that no command has reached for this long is unloaded.</summary>
    public TimeSpan IdleFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Above this many aggregates the longest idle are unloaded at once.</summary>
    public int MaxActivations { get; init; } = 20_000;

    /// <summary>Commands that may wait for one aggregate; the next is not taken.</summary>
    public int MaxWaiting { get; init; } = 1_000;
}
