using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// For the search with two levels: how the units of every group stand, turn by turn of their group. Unlike a <see cref="Level"/> it does
/// not need to know beforehand in which terms the group's turns fall. Deviations are integers, multiples of 1/One of each group.
/// </summary>
internal sealed class InnerAccounts
{
    private readonly Model _model;
    private readonly BigInteger[] _one;
    private readonly BigInteger[][] _deviation;
    private readonly Dictionary<(int Group, int Segment), BigInteger[]> _earned = [];
    private readonly int[] _segmentOf;
    private readonly BigInteger[] _limit;
    private readonly BigInteger[] _order;

    public InnerAccounts(Model model)
    {
        _model = model;
        var changes = model.UnitWeights.SelectMany(weights => weights.From).Select(step => step.Term).Distinct().Order().ToArray();
        _segmentOf = new int[model.End - model.Start];
        for (var (k, segment) = (0, 0); k < _segmentOf.Length; k++)
        {
            while (segment < changes.Length && changes[segment] <= model.Start + k)
            {
                segment++;
            }

            _segmentOf[k] = segment;
        }

        Changing = _segmentOf.Length > 0 && _segmentOf[0] != _segmentOf[^1];
        _one = new BigInteger[model.Groups.Length];
        _deviation = new BigInteger[model.Groups.Length][];
        _limit = new BigInteger[model.Groups.Length];
        _order = new BigInteger[model.Groups.Length];
        for (var group = 0; group < model.Groups.Length; group++)
        {
            Open(group);
        }
    }

    /// <summary>Whether shares change within the plan: then how a group stands depends on which terms it served.</summary>
    public bool Changing { get; }

    /// <param name="order">The bound by which the units of a group are put in order.</param>
    public void Limit(Fraction bound, bool strictly, Fraction order)
    {
        for (var group = 0; group < _one.Length; group++)
        {
            var (whole, rest) = BigInteger.DivRem(bound.Numerator * _one[group], bound.Denominator);
            _limit[group] = strictly && rest.IsZero ? whole - 1 : whole;
            _order[group] = order.Numerator * _one[group] / order.Denominator;
        }
    }

    /// <summary>Units that can take the group's turn in the k-th planned term within the limit, the most urgent first.</summary>
    public IEnumerable<int> Able(int group, int k, Func<int, int> since)
    {
        var (deviation, earned, limit) = (_deviation[group], Earned(group, k), _limit[group]);
        var forced = -1;
        for (var i = 0; i < deviation.Length; i++)
        {
            var after = deviation[i] + earned[i];
            if (after < -limit || (after > limit && forced >= 0))
            {
                return [];
            }

            forced = after > limit ? i : forced;
        }

        return Enumerable.Range(0, deviation.Length)
            .Where(i => (forced < 0 || i == forced) && BigInteger.Abs(deviation[i] + earned[i] - _one[group]) <= limit)
            .Select(i => (Unit: _model.UnitsOf[group][i], Slack: Slack(i)))
            .OrderBy(able => able.Slack).ThenBy(able => since(able.Unit)).ThenBy(able => able.Unit)
            .Select(able => able.Unit);

        // How many more turns of the group it could wait.
        BigInteger Slack(int i) => earned[i].IsZero ? Level.Never : (_order[group] - deviation[i]) / earned[i];
    }

    public void Serve(int unit, int k) => Post(unit, k, 1);

    public void Undo(int unit, int k) => Post(unit, k, -1);

    /// <summary>The standing of all units as text, for telling states apart where shares change.</summary>
    public string Fingerprint() => string.Join(' ', _deviation.SelectMany(group => group));

    private void Post(int unit, int k, int sign)
    {
        var group = _model.GroupOf[unit];
        var earned = Earned(group, k);
        for (var i = 0; i < earned.Length; i++)
        {
            if (!earned[i].IsZero)
            {
                _deviation[group][i] += sign * earned[i];
            }
        }

        _deviation[group][_model.PlaceInGroup[unit]] -= sign * _one[group];
    }

    private BigInteger[] Earned(int group, int k)
    {
        if (_earned.TryGetValue((group, _segmentOf[k]), out var earned))
        {
            return earned;
        }

        var weights = _model.UnitsOf[group].Select(unit => _model.UnitWeights[unit].At(_model.Start + k)).ToArray();
        var total = weights.Aggregate(BigInteger.Zero, BigInteger.Add);
        return _earned[(group, _segmentOf[k])] = [.. weights.Select(weight => total.IsZero ? BigInteger.Zero : weight * (_one[group] / total))];
    }

    private void Open(int group)
    {
        var account = _model.WithinGroup(group, []);
        var total = Weights.Sum(_model.UnitsOf[group].Select(unit => _model.UnitWeights[unit]));
        var dues = account.Names.Select((_, i) => account.Level.Due(i, account.Standing.Turn)).ToArray();
        _one[group] = total.From.Select(step => step.Weight).Where(weight => weight.Sign > 0)
            .Concat(dues.Select(due => due.Denominator)).Distinct()
            .Aggregate(BigInteger.One, (one, part) => one / BigInteger.GreatestCommonDivisor(one, part) * part);
        _deviation[group] = [.. dues.Select((due, i) => (due.Numerator * (_one[group] / due.Denominator)) - (account.Standing.Served[i] * _one[group]))];
    }
}
