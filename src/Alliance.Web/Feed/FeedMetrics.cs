using System.Diagnostics.Metrics;

namespace Alliance.Web.Feed;

public sealed class FeedMetrics
{
    public const string MeterName = "Alliance.Web";

    private readonly UpDownCounter<int> connections;
    private readonly Histogram<double> lag;
    private readonly Counter<long> pushed;

    public FeedMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        connections = meter.CreateUpDownCounter<int>("alliance.live.connections", "{connection}", "Consoles connected to this process");
        lag = meter.CreateHistogram<double>("alliance.feed.lag", "s", "From an event's commit to its being handed to the connections");
        pushed = meter.CreateCounter<long>("alliance.feed.pushed", "{event}", "Events handed to connections, once per audience");
    }

    public void Connected(int change) => connections.Add(change);

    public void Pushed(int events, TimeSpan behind)
    {
        pushed.Add(events);
        lag.Record(Math.Max(0, behind.TotalSeconds));
    }
}
