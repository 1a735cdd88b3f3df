namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>
/// The most profit of items that fit together. Small capacities by dynamic programming in O(items × capacity); otherwise depth first with
/// Dantzig's bound, and when that takes too long the bound itself with the items that fit whole: an upper bound in any case, exact nearly always.
/// </summary>
internal sealed class Knapsack(int mostItems)
{
    private const long Cells = 1_000_000;

    private const int Steps = 20_000;

    private readonly int[] _order = new int[mostItems];
    private readonly double[] _density = new double[mostItems];
    private readonly bool[] _now = new bool[mostItems];
    private long[] _best = [];
    private bool[] _take = [];
    private int _steps;
    private long _found;

    /// <param name="count">Items are 0 to <paramref name="count"/> − 1; each has a profit above zero and fits by itself.</param>
    /// <param name="taken">Set for the items of the solution.</param>
    /// <returns>An upper bound on the profit, and the profit itself nearly always.</returns>
    public long Solve(ReadOnlySpan<long> profits, ReadOnlySpan<long> weights, int count, long capacity, Span<bool> taken)
    {
        taken[..count].Clear();
        var (weight, profit) = (0L, 0L);
        for (var i = 0; i < count; i++)
        {
            (weight, profit) = (weight + weights[i], profit + profits[i]);
        }

        if (weight <= capacity)
        {
            taken[..count].Fill(true);
            return profit;
        }

        return count > 12 && (capacity + 1) * count <= Cells ? ByTable(profits, weights, count, (int)capacity, taken) : ByDepth(profits, weights, count, capacity, taken);
    }

    private long ByTable(ReadOnlySpan<long> profits, ReadOnlySpan<long> weights, int count, int capacity, Span<bool> taken)
    {
        var width = capacity + 1;
        if (_best.Length < width)
        {
            _best = new long[width];
        }

        if (_take.Length < width * count)
        {
            _take = new bool[width * count];
        }

        Array.Clear(_best, 0, width);
        Array.Clear(_take, 0, width * count);
        for (var i = 0; i < count; i++)
        {
            var (profit, weight) = (profits[i], (int)weights[i]);
            var row = _take.AsSpan(i * width, width);
            for (var c = capacity; c >= weight; c--)
            {
                if (_best[c - weight] + profit > _best[c])
                {
                    (_best[c], row[c]) = (_best[c - weight] + profit, true);
                }
            }
        }

        for (int i = count - 1, c = capacity; i >= 0; i--)
        {
            if (_take[(i * width) + c])
            {
                taken[i] = true;
                c -= (int)weights[i];
            }
        }

        return _best[capacity];
    }

    private long ByDepth(ReadOnlySpan<long> profits, ReadOnlySpan<long> weights, int count, long capacity, Span<bool> taken)
    {
        for (var i = 0; i < count; i++)
        {
            (_order[i], _density[i], _now[i]) = (i, weights[i] == 0 ? double.NegativeInfinity : -(double)profits[i] / weights[i], false);
        }

        Array.Sort(_density, _order, 0, count);
        (_steps, _found) = (0, -1);
        var bound = Rest(profits, weights, count, capacity, 0);
        Deepen(profits, weights, count, capacity, 0, 0, taken);
        return _steps <= Steps ? _found : bound;
    }

    private void Deepen(ReadOnlySpan<long> profits, ReadOnlySpan<long> weights, int count, long capacity, int at, long profit, Span<bool> taken)
    {
        if (profit > _found)
        {
            _found = profit;
            _now.AsSpan(0, count).CopyTo(taken);
        }

        if (at == count || ++_steps > Steps || profit + Rest(profits, weights, count, capacity, at) <= _found)
        {
            return;
        }

        var item = _order[at];
        if (weights[item] <= capacity)
        {
            _now[item] = true;
            Deepen(profits, weights, count, capacity - weights[item], at + 1, profit + profits[item], taken);
            _now[item] = false;
        }

        Deepen(profits, weights, count, capacity, at + 1, profit, taken);
    }

    /// <summary>Dantzig's bound: the densest items, and of the first that does not fit the part that does, rounded down.</summary>
    private long Rest(ReadOnlySpan<long> profits, ReadOnlySpan<long> weights, int count, long capacity, int at)
    {
        var profit = 0L;
        for (; at < count; at++)
        {
            var item = _order[at];
            if (weights[item] > capacity)
            {
                return profit + (long)((Int128)profits[item] * capacity / weights[item]);
            }

            (profit, capacity) = (profit + profits[item], capacity - weights[item]);
        }

        return profit;
    }
}
