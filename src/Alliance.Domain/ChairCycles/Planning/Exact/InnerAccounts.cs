using System.Numerics;
using System.Runtime.InteropServices;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>How far the search has come through a group's units: the last one tried, in the order of urgency.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Tried(long Slack, int Since, int Unit)
{
    public static Tried None { get; } = new(long.MinValue, 0, -1);

    public readonly bool IsBefore(Tried other) => (Slack, Since, Unit).CompareTo((other.Slack, other.Since, other.Unit)) < 0;
}

/// <summary>
/// For the search with two levels: how the units of every group stand, turn by turn of their group. Unlike a <see cref="Level"/> it does
/// not need to know beforehand in which terms the group's turns fall. Deviations are integers, multiples of 1/One of each group.
/// </summary>
internal abstract class InnerAccounts
{
    /// <summary>Whether shares change within the plan: then how a group stands depends on which terms it served.</summary>
    public bool Changing { get; protected init; }

    public static InnerAccounts Of(Model model)
    {
        var ones = new BigInteger[model.Groups.Length];
        var deviations = new BigInteger[model.Groups.Length][];
        for (var group = 0; group < ones.Length; group++)
        {
            var account = model.WithinGroup(group, []);
            var total = Weights.Sum(model.UnitsOf[group].Select(unit => model.UnitWeights[unit]));
            var dues = account.Names.Select((_, i) => account.Level.Due(i, account.Standing.Turn)).ToArray();
            var one = total.From.Select(step => step.Weight).Where(weight => weight.Sign > 0)
                .Concat(dues.Select(due => due.Denominator)).Distinct()
                .Aggregate(BigInteger.One, (all, part) => all / BigInteger.GreatestCommonDivisor(all, part) * part);
            ones[group] = one;
            deviations[group] = [.. dues.Select((due, i) => (due.Numerator * (one / due.Denominator)) - (account.Standing.Served[i] * one))];
        }

        // No deviation grows beyond the terms, past and planned; three bits of head room.
        var bits = ones.Max(one => one.GetBitLength()) + BitOperations.Log2((uint)model.End + 2u) + 3;
        return bits <= 62 ? new InnerAccounts<long>(model, ones, deviations) : new InnerAccounts<BigInteger>(model, ones, deviations);
    }

    /// <param name="order">The bound by which the units of a group are put in order.</param>
    public abstract void Limit(Fraction bound, bool strictly, Fraction order);

    /// <summary>The most urgent unit after those tried that can take the group's turn in the k-th planned term within the limit; or −1.
    /// O(units of the group).</summary>
    public abstract int Next(int group, int k, int[] since, ref Tried tried);

    public abstract void Serve(int unit, int k);

    public abstract void Undo(int unit, int k);

    /// <summary>The standing of all units as text, for telling states apart where shares change.</summary>
    public abstract string Fingerprint();
}

internal sealed class InnerAccounts<T> : InnerAccounts
    where T : struct, IBinaryInteger<T>
{
    private readonly Model _model;
    private readonly T[] _one;
    private readonly T[][] _deviation;
    private readonly Dictionary<(int Group, int Segment), T[]> _earned = [];
    private readonly int[] _segmentOf;
    private readonly T[] _limit;
    private readonly T[] _order;

    public InnerAccounts(Model model, BigInteger[] ones, BigInteger[][] deviations)
    {
        _model = model;
        _one = [.. ones.Select(T.CreateChecked)];
        _deviation = [.. deviations.Select(group => group.Select(T.CreateChecked).ToArray())];
        (_limit, _order) = (new T[ones.Length], new T[ones.Length]);
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
    }

    public override void Limit(Fraction bound, bool strictly, Fraction order)
    {
        for (var group = 0; group < _one.Length; group++)
        {
            var one = BigInteger.CreateChecked(_one[group]);
            var (whole, rest) = BigInteger.DivRem(bound.Numerator * one, bound.Denominator);
            _limit[group] = T.CreateChecked(strictly && rest.IsZero ? whole - 1 : whole);
            _order[group] = T.CreateChecked(order.Numerator * one / order.Denominator);
        }
    }

    public override int Next(int group, int k, int[] since, ref Tried tried)
    {
        var (deviation, earned, limit, units) = (_deviation[group], Earned(group, k), _limit[group], _model.UnitsOf[group]);
        var forced = -1;
        for (var i = 0; i < deviation.Length; i++)
        {
            var after = deviation[i] + earned[i];
            if (after < -limit || (after > limit && forced >= 0))
            {
                return -1;
            }

            forced = after > limit ? i : forced;
        }

        var best = new Tried(long.MaxValue, 0, -1);
        for (var i = 0; i < deviation.Length; i++)
        {
            if ((forced >= 0 && i != forced) || T.Abs(deviation[i] + earned[i] - _one[group]) > limit)
            {
                continue;
            }

            var own = new Tried(Slack(group, i, earned[i]), since[units[i]], units[i]);
            best = tried.IsBefore(own) && own.IsBefore(best) ? own : best;
        }

        tried = best.Unit < 0 ? tried : best;
        return best.Unit;
    }

    public override void Serve(int unit, int k)
    {
        var group = _model.GroupOf[unit];
        var (deviation, earned) = (_deviation[group], Earned(group, k));
        for (var i = 0; i < earned.Length; i++)
        {
            deviation[i] += earned[i];
        }

        deviation[_model.PlaceInGroup[unit]] -= _one[group];
    }

    public override void Undo(int unit, int k)
    {
        var group = _model.GroupOf[unit];
        var (deviation, earned) = (_deviation[group], Earned(group, k));
        for (var i = 0; i < earned.Length; i++)
        {
            deviation[i] -= earned[i];
        }

        deviation[_model.PlaceInGroup[unit]] += _one[group];
    }

    public override string Fingerprint() => string.Join(' ', _deviation.SelectMany(group => group));

    /// <summary>How many more turns of the group it could wait.</summary>
    private long Slack(int group, int i, T earned)
    {
        if (T.IsZero(earned))
        {
            return Level.Never;
        }

        var turns = (_order[group] - _deviation[group][i]) / earned;
        return long.CreateChecked(T.Min(turns, T.CreateChecked(Level.Never)));
    }

    private T[] Earned(int group, int k)
    {
        if (_earned.TryGetValue((group, _segmentOf[k]), out var earned))
        {
            return earned;
        }

        var weights = _model.UnitsOf[group].Select(unit => _model.UnitWeights[unit].At(_model.Start + k)).ToArray();
        var total = weights.Aggregate(BigInteger.Zero, BigInteger.Add);
        var one = BigInteger.CreateChecked(_one[group]);
        return _earned[(group, _segmentOf[k])] =
            [.. weights.Select(weight => total.IsZero ? T.Zero : T.CreateChecked(weight * (one / total)))];
    }
}
