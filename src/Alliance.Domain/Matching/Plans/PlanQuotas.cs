using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>
/// The quotas of a problem as a tree: an entry under its unit, a unit under its branch, or under its district and that under its province. Only
/// what a limit is set for is made; a limit for one of them goes before the limit for each.
/// </summary>
internal sealed class PlanQuotas(PlanTerms terms, string measure, long scale)
{
    private readonly Dictionary<(MatchSide, string), TransportQuota> _made = [];

    public ImmutableArray<TransportQuota> All => [.. _made.Values.OrderBy(q => q.Side).ThenBy(q => q.Id, StringComparer.Ordinal)];

    /// <summary>The quota right above the entry; null when nothing limits it.</summary>
    public string? Of(MatchSide side, PlanEntry entry)
    {
        string? above = null;
        foreach (var (of, target) in new[]
        {
            (QuotaOf.Province, Start(entry.UnitRegion, 2)), (QuotaOf.District, Start(entry.UnitRegion, 6)),
            (QuotaOf.Branch, entry.Branches.IsDefaultOrEmpty ? null : entry.Branches[0]), (QuotaOf.Unit, entry.UnitId),
        })
        {
            if (target is not null && LimitOf(side, of, target) is { } limit)
            {
                var id = $"{(char)('a' + (int)of)}-{target}";
                _made.TryAdd((side, id), new TransportQuota(id, side, limit / scale, 0, above));
                above = id;
            }
        }

        return above;
    }

    private long? LimitOf(MatchSide side, QuotaOf of, string target)
    {
        long? general = null;
        foreach (var quota in terms.Quotas)
        {
            if (quota.Side == side && quota.Of == of && (quota.Measure is null || quota.Measure == measure))
            {
                if (quota.Target == target)
                {
                    return quota.Limit;
                }

                general = quota.Target is null ? quota.Limit : general;
            }
        }

        return general;
    }

    private static string? Start(string? code, int digits) => code is { } && code.Length >= digits ? code[..digits] : null;
}
