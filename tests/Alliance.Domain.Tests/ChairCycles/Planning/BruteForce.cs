using Alliance.Domain.ChairCycles.Planning;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

/// <summary>Tries every order of units that keeps the hard rules; slow, plain, and written from the rules' words alone.</summary>
internal sealed class BruteForce
{
    private readonly RotationProblem _problem;
    private readonly Contender[] _units;
    private readonly string[] _groups;
    private readonly Fraction[] _unitDeviation;
    private readonly Fraction[] _groupDeviation;
    private Fraction? _least;

    private BruteForce(RotationProblem problem)
    {
        _problem = problem;
        _units = [.. problem.Contenders];
        _groups = [.. _units.Select(unit => unit.Group).Distinct()];
        _unitDeviation = new Fraction[_units.Length];
        _groupDeviation = new Fraction[_groups.Length];
    }

    /// <summary>The least worst deviation, or null when no order keeps the rules.</summary>
    public static Fraction? Least(RotationProblem problem)
    {
        var search = new BruteForce(problem);
        Contender? last = null;
        for (var term = 0; term < problem.History.Length; term++)
        {
            last = search._units.FirstOrDefault(unit => unit.Unit == problem.History[term]);
            if (last is not null)
            {
                search.Post(last, term);
            }
        }

        search.Try(problem.History.Length, last, Fraction.Zero);
        return search._least;
    }

    public static bool Allowed(RotationProblem problem, Contender unit, Contender? last, int term)
    {
        var rules = problem.Rules;
        return Accounting.Weight(unit, term) > 0
            && term >= unit.EligibleFrom
            && !unit.Blackouts.Any(range => range.First <= term && term <= range.Last)
            && !rules.Fixed.Any(entry => entry.Term == term && entry.Unit != unit.Unit)
            && !(rules.NotTwiceInARow && last?.Unit == unit.Unit)
            && !(rules.AlternateGroups && last?.Group == unit.Group);
    }

    private void Try(int term, Contender? last, Fraction worst)
    {
        if (_least is { } least && worst >= least)
        {
            return;
        }

        if (term == _problem.History.Length + _problem.Terms)
        {
            _least = worst;
            return;
        }

        foreach (var unit in _units.Where(unit => Allowed(_problem, unit, last, term)))
        {
            var (units, groups) = ((Fraction[])_unitDeviation.Clone(), (Fraction[])_groupDeviation.Clone());
            var deviation = Post(unit, term);
            Try(term + 1, unit, Fraction.Max(worst, deviation));
            units.CopyTo(_unitDeviation, 0);
            groups.CopyTo(_groupDeviation, 0);
        }
    }

    /// <summary>Distributes the term and returns the worst deviation on the levels it belongs to.</summary>
    private Fraction Post(Contender server, int term)
    {
        if (!_problem.Rules.TwoLevels)
        {
            return Distribute(_units.Length, i => Accounting.Weight(_units[i], term), Array.IndexOf(_units, server), _unitDeviation);
        }

        var groups = Distribute(
            _groups.Length,
            g => _units.Where(unit => unit.Group == _groups[g]).Aggregate(Fraction.Zero, (sum, unit) => sum + Accounting.Weight(unit, term)),
            Array.IndexOf(_groups, server.Group), _groupDeviation);
        var units = Distribute(
            _units.Length, i => _units[i].Group == server.Group ? Accounting.Weight(_units[i], term) : Fraction.Zero,
            Array.IndexOf(_units, server), _unitDeviation, i => _units[i].Group == server.Group);
        return Fraction.Max(groups, units);
    }

    private static Fraction Distribute(
        int count, Func<int, Fraction> weight, int server, Fraction[] deviation, Func<int, bool>? counts = null)
    {
        var weights = Enumerable.Range(0, count).Select(weight).ToArray();
        var total = weights.Aggregate(Fraction.Zero, (sum, own) => sum + own);
        if (total > 0)
        {
            for (var i = 0; i < count; i++)
            {
                deviation[i] += weights[i] / total;
            }

            deviation[server] -= 1;
        }

        return Enumerable.Range(0, count).Where(i => counts?.Invoke(i) ?? true)
            .Aggregate(Fraction.Zero, (worst, i) => Fraction.Max(worst, Fraction.Abs(deviation[i])));
    }
}
