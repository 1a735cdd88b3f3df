using System.Text.Json;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.ChairCycles;

/// <summary>How a cycle's state stands in its row: what the events made of it, without what is computed from that.</summary>
internal static class CycleJson
{
    private static readonly JsonSerializerOptions Options = new(Catalog.Json) { IgnoreReadOnlyProperties = true };

    public static string Write(CycleState state) => JsonSerializer.Serialize(state, Options);

    public static CycleState Read(string json) => JsonSerializer.Deserialize<CycleState>(json, Options)!;

    public static string Write(PlanFairness fairness) => JsonSerializer.Serialize(fairness, Options);

    public static PlanFairness ReadFairness(string json) => JsonSerializer.Deserialize<PlanFairness>(json, Options)!;
}
