using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Alliance.Storage.Kernel;

/// <summary>What the storage floor tells about itself: source and meter <c>Alliance.Storage</c>.</summary>
public static class StorageTelemetry
{
    public const string Name = "Alliance.Storage";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> AppendSeconds =
        Meter.CreateHistogram<double>("alliance.append.duration", "s", "From asking to append until the commit is known.");

    internal static readonly Histogram<int> BatchSize =
        Meter.CreateHistogram<int>("alliance.append.batch", "{append}", "Writes that shared one commit.");

    internal static readonly Counter<long> Conflicts =
        Meter.CreateCounter<long>("alliance.append.conflicts", "{append}", "Appends that came second, by kind.");

    internal static readonly Counter<long> Events =
        Meter.CreateCounter<long>("alliance.append.events", "{event}", "Events committed.");
}
