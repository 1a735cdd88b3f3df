using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>What is left of entries, quotas and guarantees once a choice has set something aside.</summary>
internal sealed class LotRoom
{
    private readonly TransportProblem _problem;
    private readonly LotChoice _choice;
    private readonly Dictionary<string, long> _needs;
    private readonly Dictionary<string, long> _resources;
    private readonly Dictionary<(MatchSide, string), long> _quotas;
    private readonly Dictionary<string, long> _got = new(StringComparer.Ordinal);

    public LotRoom(TransportProblem problem, LotChoice choice)
    {
        (_problem, _choice) = (problem, choice);
        _needs = problem.Needs.ToDictionary(n => n.Id, n => n.Quantity, StringComparer.Ordinal);
        _resources = problem.Resources.ToDictionary(r => r.Id, r => r.Quantity, StringComparer.Ordinal);
        _quotas = problem.Quotas.Where(q => q.Limit is not null).ToDictionary(q => (q.Side, q.Id), q => q.Limit!.Value);
        if (choice.Given.Count > 0)
        {
            Take();
        }
    }

    /// <summary>Nothing has been given twice.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>Guaranteed units among those set aside.</summary>
    public long Kept => _got.Count == 0 ? 0 : _problem.Needs.Sum(n => Math.Min(n.Guaranteed, _got.GetValueOrDefault(n.Id)));

    /// <summary>A pair that could no longer get its least gets nothing.</summary>
    public TransportProblem Rest(IReadOnlyDictionary<(string Need, string Resource), long> least) => new(
        [.. _problem.Needs.Select(n => n with { Quantity = _needs[n.Id], Guaranteed = Math.Max(0, n.Guaranteed - _got.GetValueOrDefault(n.Id)) })],
        [.. _problem.Resources.Select(r => r with { Quantity = _resources[r.Id] })],
        [
            .. _problem.Edges.Where(e => (e.Need, e.Resource) is var pair && !_choice.Nothing.Contains(pair)
                && (_choice.Given.ContainsKey(pair) || !least.TryGetValue(pair, out var units) || (units <= _needs[e.Need] && units <= _resources[e.Resource]))),
        ],
        [.. _problem.Quotas.Select(q => q.Limit is null ? q : q with { Limit = _quotas[(q.Side, q.Id)] })]);

    private void Take()
    {
        var needs = _problem.Needs.ToDictionary(n => n.Id, n => n.Quota, StringComparer.Ordinal);
        var resources = _problem.Resources.ToDictionary(r => r.Id, r => r.Quota, StringComparer.Ordinal);
        var parents = _problem.Quotas.ToDictionary(q => (q.Side, q.Id), q => q.Parent);
        foreach (var ((need, resource), units) in _choice.Given)
        {
            Holds &= (_needs[need] -= units) >= 0;
            Holds &= (_resources[resource] -= units) >= 0;
            _got[need] = _got.GetValueOrDefault(need) + units;
            Above(MatchSide.Needs, needs[need], units);
            Above(MatchSide.Resources, resources[resource], units);
        }

        void Above(MatchSide side, string? quota, long units)
        {
            for (; quota is not null; quota = parents[(side, quota)])
            {
                if (_quotas.ContainsKey((side, quota)))
                {
                    Holds &= (_quotas[(side, quota)] -= units) >= 0;
                }
            }
        }
    }
}
