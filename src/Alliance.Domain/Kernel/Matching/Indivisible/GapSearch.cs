namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>Branch and bound, depth first: a need that the bound serves twice or not at all is given to each of its candidates in turn, then to none.</summary>
internal sealed class GapSearch(GapModel model, long mostEvaluations, CancellationToken cancellation)
{
    private const int RootSteps = 600;

    private const int NodeSteps = 40;

    private readonly GapRelaxation _relaxation = new(model);
    private readonly GapHeuristic _heuristic = new(model);

    /// <summary>The best plan: the pair of each need, or -1.</summary>
    public int[] Best { get; } = [.. model.Needs.Select(_ => -1)];

    public long Worth { get; private set; }

    public long Evaluations => _relaxation.Evaluations;

    private bool Stopped => Evaluations >= mostEvaluations;

    /// <returns>What no plan exceeds.</returns>
    public long Run() => Explore(_relaxation.FirstPrices(), long.MaxValue, RootSteps);

    private long Explore(long[] prices, long above, int steps)
    {
        cancellation.ThrowIfCancellationRequested();
        var (bound, best) = Bound(prices, above, steps);
        if (bound <= Worth)
        {
            return Worth;
        }

        if (Stopped)
        {
            return bound;
        }

        _relaxation.Evaluate(best);
        Try();
        var need = Undecided(best);
        if (need < 0)
        {
            return bound;
        }

        var order = model.OfNeed[need].Where(e => !_relaxation.Closed[e] && model.Weight[e] <= _relaxation.Left[model.Resource[e]])
            .OrderByDescending(e => _relaxation.Chosen[e]).ToArray();
        var reached = 0L;
        foreach (var edge in order)
        {
            _relaxation.Fixed[need] = edge;
            _relaxation.Left[model.Resource[edge]] -= model.Weight[edge];
            reached = Math.Max(reached, Stopped ? bound : Explore([.. best], bound, NodeSteps));
            _relaxation.Left[model.Resource[edge]] += model.Weight[edge];
            _relaxation.Fixed[need] = -1;
        }

        reached = Math.Max(reached, Stopped ? bound : WithoutIt(need, best, bound));
        return Math.Max(Worth, Math.Min(bound, reached));
    }

    private long WithoutIt(int need, long[] prices, long bound)
    {
        var closed = model.OfNeed[need].Where(e => !_relaxation.Closed[e]).ToArray();
        foreach (var e in closed)
        {
            _relaxation.Closed[e] = true;
        }

        long[] without = [.. prices];
        without[need] = 0;
        var reached = Explore(without, bound, NodeSteps);
        foreach (var e in closed)
        {
            _relaxation.Closed[e] = false;
        }

        return reached;
    }

    /// <summary>The least bound that some steps of the subgradient method find, and the prices it was found with.</summary>
    private (long Bound, long[] Prices) Bound(long[] prices, long above, int steps)
    {
        var (least, best, step, idle) = (long.MaxValue, prices, steps == RootSteps ? 2.0 : 0.5, 0);
        prices = [.. prices];
        for (var i = 0; i < steps && (i == 0 || !Stopped); i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var value = _relaxation.Evaluate(prices);
            if (steps == RootSteps ? i % 10 == 0 : i == 0)
            {
                Try();
            }

            if (value < least)
            {
                (least, best, idle) = (value, [.. prices], 0);
            }
            else if (++idle >= Math.Max(4, steps / 30))
            {
                (step, idle) = (step / 2, 0);
            }

            if (least / GapRelaxation.Scale <= Worth || !_relaxation.Move(prices, step, value, Worth * GapRelaxation.Scale))
            {
                break;
            }
        }

        return (Math.Min(above, least / GapRelaxation.Scale), best);
    }

    private void Try()
    {
        if (_heuristic.From(_relaxation) is var worth && worth > Worth)
        {
            Worth = worth;
            _heuristic.Chosen.CopyTo(Best, 0);
        }
    }

    /// <summary>The free need that is served most often, else one that is not served though it could be.</summary>
    private int Undecided(long[] prices)
    {
        var (found, most) = (-1, 1);
        for (var n = 0; n < prices.Length; n++)
        {
            if (_relaxation.Fixed[n] < 0 && _relaxation.Times[n] > most)
            {
                (found, most) = (n, _relaxation.Times[n]);
            }
        }

        for (var n = 0; n < prices.Length && found < 0; n++)
        {
            if (_relaxation.Fixed[n] < 0 && _relaxation.Times[n] == 0 && Array.Exists(model.OfNeed[n], Open))
            {
                found = n;
            }
        }

        // Everybody is served once in the knapsacks, but they are worth less than their bound: decide whoever is still free.
        for (var n = 0; n < prices.Length && found < 0; n++)
        {
            if (_relaxation.Fixed[n] < 0 && Array.Exists(model.OfNeed[n], Open))
            {
                found = n;
            }
        }

        return found;
    }

    private bool Open(int edge) => !_relaxation.Closed[edge] && model.Weight[edge] <= _relaxation.Left[model.Resource[edge]];
}
