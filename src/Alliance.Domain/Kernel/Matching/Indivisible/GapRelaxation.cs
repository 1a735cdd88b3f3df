namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>
/// The Lagrangian bound: that a need is served once at most is not demanded but paid for, by a price of each need; what remains is a knapsack for
/// each resource (M. L. Fisher, R. Jaikumar and L. N. Van Wassenhove, Management Science 32, 1986, compare both relaxations; this one is the tighter).
/// For any prices the sum is a bound; prices are whole multiples of 1/<see cref="Scale"/>, so it is exact arithmetic. Good ones are found by the
/// subgradient method (M. Held, P. Wolfe and H. P. Crowder, Mathematical Programming 6, 1974).
/// </summary>
internal sealed class GapRelaxation
{
    public const long Scale = 256;

    private readonly GapModel _model;
    private readonly Knapsack _knapsack;
    private readonly long[] _profits;
    private readonly long[] _weights;
    private readonly int[] _edges;
    private readonly bool[] _taken;
    private readonly long _farthest;

    public GapRelaxation(GapModel model)
    {
        _model = model;
        var most = model.OfResource.Max(l => l.Length);
        (_knapsack, _profits, _weights, _edges, _taken) = (new Knapsack(most), new long[most], new long[most], new int[most], new bool[most]);
        (Fixed, Closed, Left, Chosen, Times) = (new int[model.Needs.Length], new bool[model.Edges.Length], [.. model.Capacity], new bool[model.Edges.Length], new int[model.Needs.Length]);
        Array.Fill(Fixed, -1);

        // While no plan serves everybody, the distance to the bound says nothing about benefits: steps as long as that would only wander.
        _farthest = 1 + (model.OfNeed.Sum(edges => edges.Length == 0 ? 0 : model.Edges[edges[0]].Benefit) * Scale / 20);
    }

    /// <summary>The pair a need is fixed to; -1: free.</summary>
    public int[] Fixed { get; }

    /// <summary>Pairs that are not to be used.</summary>
    public bool[] Closed { get; }

    /// <summary>What the fixed needs leave of each resource.</summary>
    public long[] Left { get; }

    /// <summary>Pairs in the knapsacks of the last evaluation.</summary>
    public bool[] Chosen { get; }

    /// <summary>How often each free need was served in the last evaluation.</summary>
    public int[] Times { get; }

    public long Evaluations { get; private set; }

    /// <summary>Prices to begin with: the second best that a need could have.</summary>
    public long[] FirstPrices() =>
        [.. _model.OfNeed.Select(edges => edges.Length > 1 ? _model.Profit[edges[1]] * Scale : 0)];

    /// <summary>The bound for these prices, in 1/<see cref="Scale"/>.</summary>
    public long Evaluate(long[] prices)
    {
        Evaluations++;
        Array.Clear(Chosen);
        Array.Clear(Times);
        var sum = 0L;
        for (var n = 0; n < Fixed.Length; n++)
        {
            sum += Fixed[n] >= 0 ? _model.Profit[Fixed[n]] * Scale : prices[n];
        }

        for (var r = 0; r < Left.Length; r++)
        {
            var count = 0;
            foreach (var e in _model.OfResource[r])
            {
                var need = _model.Need[e];
                if (!Closed[e] && Fixed[need] < 0 && _model.Weight[e] <= Left[r] && (_model.Profit[e] * Scale) - prices[need] is var profit && profit > 0)
                {
                    (_edges[count], _profits[count], _weights[count]) = (e, profit, _model.Weight[e]);
                    count++;
                }
            }

            if (count == 0)
            {
                continue;
            }

            sum += _knapsack.Solve(_profits, _weights, count, Left[r], _taken);
            for (var i = 0; i < count; i++)
            {
                if (_taken[i])
                {
                    Chosen[_edges[i]] = true;
                    Times[_model.Need[_edges[i]]]++;
                }
            }
        }

        return sum;
    }

    /// <summary>Moves the prices after <see cref="Evaluate"/>: dearer for who was served twice, cheaper for who was not. False when there is nothing to move.</summary>
    public bool Move(long[] prices, double step, long bound, long target)
    {
        var norm = 0L;
        for (var n = 0; n < prices.Length; n++)
        {
            if (Fixed[n] < 0 && !(Times[n] == 0 && prices[n] == 0))
            {
                norm += (long)(1 - Times[n]) * (1 - Times[n]);
            }
        }

        if (norm == 0)
        {
            return false;
        }

        var length = step * Math.Clamp(bound - target, 1, _farthest) / norm;
        for (var n = 0; n < prices.Length; n++)
        {
            if (Fixed[n] < 0)
            {
                prices[n] = Math.Max(0, prices[n] - (long)Math.Round(length * (1 - Times[n])));
            }
        }

        return true;
    }
}
