using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Alliance.Grains.Kernel;

/// <summary>What the engine says about itself. Names follow OpenTelemetry's habit: seconds, and a plural for counts.</summary>
public static class GrainTelemetry
{
    public const string Source = "Alliance.Grains";

    public const string MeterName = "Alliance";

    public static readonly ActivitySource Activities = new(Source);

    public static readonly Meter Meter = new(MeterName);

    /// <summary>Tags: command, outcome (accepted, refused, failed).</summary>
    public static readonly Counter<long> Commands = Meter.CreateCounter<long>("alliance.commands", description: "Commands taken, by name and outcome");

    /// <summary>Tags: command, code.</summary>
    public static readonly Counter<long> Rejections = Meter.CreateCounter<long>("alliance.rejections", description: "Commands refused, by rule");

    /// <summary>Tag: kind.</summary>
    public static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("alliance.conflicts", description: "Appends that came second and were decided again");

    /// <summary>From the begin of a turn to its answer. Tag: command.</summary>
    public static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>("alliance.turn.duration", "s", "Time a command's turn took");

    public static readonly UpDownCounter<long> Activations = Meter.CreateUpDownCounter<long>("alliance.activations", description: "Aggregates in memory");
}
