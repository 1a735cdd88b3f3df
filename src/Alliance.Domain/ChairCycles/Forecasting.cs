using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles;

/// <summary>A unit that might join, with its province's code and share; it has an id only if it exists.</summary>
public sealed record Joiner(string UnitId, string Province, string Share);

/// <summary>Changes of the membership to try out before they happen.</summary>
public sealed record WhatIf(
    int Terms, ImmutableArray<FixedTurn> Fixed, ImmutableArray<Blackout> Blackouts, ImmutableArray<Joiner> Join, ImmutableArray<string> Leave, ImmutableArray<Joiner> Shares);

/// <summary>Looks ahead without changing anything: a forecast beyond the plan, and plans that would follow from changes.</summary>
public static class Forecasting
{
    /// <summary>The plan as it stands, continued until <paramref name="terms"/> terms lie ahead.</summary>
    public static Planned Forecast(CycleBasis basis, ImmutableArray<string> planned, int terms) =>
        CyclePlanning.Plan(basis, planned, planned.Length, terms);

    /// <summary>What the open terms would be with these changes from the first open term on.</summary>
    public static Planned Try(CycleBasis basis, ImmutableArray<string> acting, int firstOpen, WhatIf change)
    {
        var turn = basis.ServedBefore.Length + firstOpen;
        var shares = change.Shares.ToDictionary(s => s.UnitId, s => s.Share, StringComparer.Ordinal);
        var contenders = basis.Contenders
            .Select(c => change.Leave.Contains(c.UnitId) ? Contenders.With(c, turn, "0")
                : shares.TryGetValue(c.UnitId, out var share) ? Contenders.With(c, turn, share)
                : c)
            .Concat(change.Join.Select(j => new PlanContender(j.UnitId, j.Province, [new ShareFromTurn(turn, j.Share)], turn + basis.Rules.NewcomerWaitTerms)));
        var rules = basis.Rules with
        {
            Fixed = [.. basis.Rules.Fixed.Where(f => f.Term < firstOpen), .. change.Fixed.Where(f => f.Term >= firstOpen)],
            Blackouts = [.. basis.Rules.Blackouts.Where(b => b.ToTerm < firstOpen), .. change.Blackouts.Where(b => b.ToTerm >= firstOpen)],
        };
        return CyclePlanning.Plan(basis with { Contenders = [.. contenders], Rules = rules }, acting, firstOpen, change.Terms);
    }
}
