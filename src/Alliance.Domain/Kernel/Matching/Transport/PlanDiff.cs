using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>What changes from one plan to another: when a weight moves, who gets more, who less, and what becomes scarcer.</summary>
/// <param name="Flows">Pairs whose units differ, in ordinal order.</param>
/// <param name="Prices">Elements whose price differs.</param>
public sealed record PlanDiff(long BenefitChange, long UnitsChange, ImmutableArray<FlowChange> Flows, ImmutableArray<PriceChange> Prices)
{
    public static PlanDiff Between(TransportPlan before, TransportPlan after)
    {
        var flows = Joined(before.Flows, after.Flows, f => (f.Need, f.Resource), f => f.Units)
            .Select(c => new FlowChange(c.Key.Need, c.Key.Resource, c.Before, c.After))
            .OrderBy(c => c.Need, StringComparer.Ordinal).ThenBy(c => c.Resource, StringComparer.Ordinal);
        var prices = Joined(before.Prices, after.Prices, p => (p.Kind, p.Id), p => p.Price)
            .Select(c => new PriceChange(c.Key.Kind, c.Key.Id, c.Before, c.After))
            .OrderBy(c => c.Kind).ThenBy(c => c.Id, StringComparer.Ordinal);
        return new PlanDiff(after.Benefit - before.Benefit, after.Units - before.Units, [.. flows], [.. prices]);
    }

    private static IEnumerable<(TKey Key, TValue Before, TValue After)> Joined<T, TKey, TValue>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, TKey> key, Func<T, TValue> value)
        where TKey : notnull
        where TValue : struct, IEquatable<TValue>
    {
        var (old, now) = (before.ToDictionary(key, value), after.ToDictionary(key, value));
        return old.Keys.Union(now.Keys)
            .Select(k => (k, old.GetValueOrDefault(k), now.GetValueOrDefault(k)))
            .Where(c => !c.Item2.Equals(c.Item3));
    }
}

public sealed record FlowChange(string Need, string Resource, long Before, long After);

public sealed record PriceChange(ElementKind Kind, string Id, Price Before, Price After);
