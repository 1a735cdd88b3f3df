using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// A level in integers: every due is a multiple of 1/One. The clock is the virtual time of fair queueing: it advances by One/W in a
/// turn with total weight W, so that a contender of weight w earns w × (clock now − clock then), however the others' shares change.
/// Memory O(turns + changes of weights); T is long or Int128 where the numbers fit, otherwise BigInteger.
/// </summary>
internal sealed class ScaledLevel<T> : Level
    where T : struct, IBinaryInteger<T>
{
    private readonly T _one;
    private readonly T[] _clock;
    private readonly T _tailRate;
    private readonly Run[][] _runs;

    public ScaledLevel(
        int[] turnTerm, int contenders, (int Turn, int Contender)[] changes, BigInteger one, BigInteger[] rates, List<Stretch>[] stretches)
        : base(turnTerm, contenders, changes)
    {
        _one = T.CreateChecked(one);
        _clock = new T[rates.Length + 1];
        for (var turn = 0; turn < rates.Length; turn++)
        {
            var rate = T.CreateChecked(rates[turn]);
            _clock[turn + 1] = _clock[turn] + rate;
            _tailRate = T.IsZero(rate) ? _tailRate : rate;
        }

        _runs = [.. stretches.Select(RunsOf)];
    }

    public override bool IsMember(int contender, int turn)
    {
        var run = RunAt(contender, turn);
        return run >= 0 && !T.IsZero(_runs[contender][run].Weight);
    }

    public override Fraction Due(int contender, int turns) => ToFraction(ScaledDue(contender, turns));

    public override Windows Within(Fraction bound, bool strictly = false)
    {
        // The largest multiple of 1/One that is at most (or below) the bound.
        var (whole, rest) = BigInteger.DivRem(bound.Numerator * BigInteger.CreateChecked(_one), bound.Denominator);
        return new ScaledWindows(this, T.CreateChecked(strictly && rest.IsZero ? whole - 1 : whole));
    }

    public override (Fraction Deviation, int Contender, int Turn) Worst(int[] servedBefore, int from, ReadOnlySpan<int> sequence)
    {
        var worst = (Deviation: -T.One, Contender: -1, Turn: from);
        var served = (int[])servedBefore.Clone();
        for (var i = 0; i < _runs.Length && sequence.Length > 0; i++)
        {
            Note(i, from, served[i] + (sequence[0] == i ? 1 : 0));
        }

        for (var k = 0; k < sequence.Length; k++)
        {
            var i = sequence[k];
            if (k > 0)
            {
                Note(i, from + k - 1, served[i]);
            }

            Note(i, from + k, ++served[i]);
        }

        for (var i = 0; i < _runs.Length && sequence.Length > 0; i++)
        {
            Note(i, from + sequence.Length - 1, served[i]);
        }

        return worst.Contender < 0 ? (Fraction.Zero, -1, from) : (ToFraction(worst.Deviation), worst.Contender, worst.Turn);

        // Between two turns of its own a contender's due only grows: the extremes lie just before and just after each of them.
        void Note(int i, int turn, int count)
        {
            var deviation = T.Abs(ScaledDue(i, turn + 1) - (T.CreateChecked(count) * _one));
            if (deviation > worst.Deviation)
            {
                worst = (deviation, i, turn);
            }
        }
    }

    private Run[] RunsOf(List<Stretch> stretches)
    {
        var runs = new Run[stretches.Count];
        for (var r = 0; r < runs.Length; r++)
        {
            var earned = r == 0
                ? T.Zero
                : runs[r - 1].Earned + (runs[r - 1].Weight * (_clock[stretches[r].Turn] - _clock[runs[r - 1].Turn]));
            runs[r] = new Run(stretches[r].Turn, T.CreateChecked(stretches[r].Weight), earned);
        }

        return runs;
    }

    private int RunAt(int contender, int turn)
    {
        var runs = _runs[contender];
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = runs[middle].Turn <= turn ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private T ClockAt(int turns) => turns < _clock.Length
        ? _clock[turns]
        : _clock[^1] + (T.CreateChecked(turns - _clock.Length + 1) * _tailRate);

    private T ScaledDue(int contender, int turns)
    {
        var run = RunAt(contender, turns);
        return run < 0 ? T.Zero : _runs[contender][run].Earned + (_runs[contender][run].Weight * (ClockAt(turns) - _clock[_runs[contender][run].Turn]));
    }

    /// <summary>The fewest turns after which the due is at least x; Never when it stays below.</summary>
    private int TurnsUntil(int contender, T x)
    {
        if (x <= T.Zero)
        {
            return 0;
        }

        var runs = _runs[contender];
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = runs[middle].Earned < x ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || T.IsZero(runs[low - 1].Weight))
        {
            return Never;
        }

        var run = runs[low - 1];
        var missing = x - run.Earned;
        var need = _clock[run.Turn] + ((missing + run.Weight - T.One) / run.Weight);
        return TurnsUntilClock(run.Turn, need);
    }

    private int TurnsUntilClock(int from, T need)
    {
        if (need > _clock[^1])
        {
            if (T.IsZero(_tailRate))
            {
                return Never;
            }

            var beyond = (need - _clock[^1] + _tailRate - T.One) / _tailRate;
            return beyond >= T.CreateChecked(Never - _clock.Length) ? Never : _clock.Length - 1 + int.CreateChecked(beyond);
        }

        var (low, high) = (from, _clock.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _clock[middle] < need ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Fraction ToFraction(T scaled) => new(BigInteger.CreateChecked(scaled), BigInteger.CreateChecked(_one));

    /// <summary>From this turn on the weight is this; before it the due was Earned.</summary>
    private readonly record struct Run(int Turn, T Weight, T Earned);

    private sealed class ScaledWindows(ScaledLevel<T> level, T bound) : Windows
    {
        public override int Release(int contender, int served)
        {
            var turns = level.TurnsUntil(contender, (T.CreateChecked(served + 1) * level._one) - bound);
            return turns == Never ? Never : Math.Max(0, turns - 1);
        }

        public override int Deadline(int contender, int served)
        {
            // Through turn d−1 within the bound, through turn d beyond it: d is the last turn that saves it.
            var turns = level.TurnsUntil(contender, (T.CreateChecked(served) * level._one) + bound + T.One);
            return turns == Never ? Never : turns - 1;
        }

        public override bool IsAhead(int contender, int served, int turn) =>
            (T.CreateChecked(served) * level._one) - level.ScaledDue(contender, turn + 1) > bound;
    }
}

/// <summary>From this turn on a contender has this (scaled) weight.</summary>
internal readonly record struct Stretch(int Turn, BigInteger Weight);
