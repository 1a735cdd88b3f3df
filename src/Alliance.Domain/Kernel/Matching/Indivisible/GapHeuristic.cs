namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>Plans that can be carried out, made from the knapsacks of a bound: keep what does not contradict, add by regret, then exchange while it helps.</summary>
internal sealed class GapHeuristic(GapModel model)
{
    private readonly long[] _left = new long[model.Capacity.Length];

    /// <summary>The pair of each need, or -1.</summary>
    public int[] Chosen { get; } = new int[model.Needs.Length];

    public long From(GapRelaxation relaxation)
    {
        model.Capacity.CopyTo(_left, 0);
        for (var n = 0; n < Chosen.Length; n++)
        {
            Chosen[n] = -1;
            if (relaxation.Fixed[n] >= 0)
            {
                Put(n, relaxation.Fixed[n]);
            }
        }

        for (var n = 0; n < Chosen.Length; n++)
        {
            if (Chosen[n] < 0)
            {
                foreach (var e in model.OfNeed[n])
                {
                    if (relaxation.Chosen[e] && Fits(e))
                    {
                        Put(n, e);
                        break;
                    }
                }
            }
        }

        Fill(relaxation);
        Improve(relaxation);
        return model.WorthOf(Chosen);
    }

    /// <summary>Who loses most by not having its best place now comes first.</summary>
    private void Fill(GapRelaxation relaxation)
    {
        while (true)
        {
            var (best, at, regret) = (-1, -1, -1L);
            for (var n = 0; n < Chosen.Length; n++)
            {
                if (Chosen[n] < 0)
                {
                    var (first, second) = TwoBest(n, relaxation);
                    var loss = first < 0 ? -1 : model.Profit[first] - (second < 0 ? 0 : model.Profit[second]);
                    if (loss > regret)
                    {
                        (best, at, regret) = (n, first, loss);
                    }
                }
            }

            if (best < 0)
            {
                return;
            }

            Put(best, at);
        }
    }

    private (int First, int Second) TwoBest(int need, GapRelaxation relaxation)
    {
        var first = -1;
        foreach (var e in model.OfNeed[need])
        {
            if (!relaxation.Closed[e] && Fits(e))
            {
                if (first >= 0)
                {
                    return (first, e);
                }

                first = e;
            }
        }

        return (first, -1);
    }

    /// <summary>Moves a need to a better place, with another need moving out of the way where it must; each step adds worth, so it ends.</summary>
    private void Improve(GapRelaxation relaxation)
    {
        for (var better = true; better;)
        {
            better = false;
            for (var n = 0; n < Chosen.Length; n++)
            {
                foreach (var e in model.OfNeed[n])
                {
                    var gain = model.Profit[e] - (Chosen[n] < 0 ? 0 : model.Profit[Chosen[n]]);
                    if (relaxation.Fixed[n] < 0 && e != Chosen[n] && !relaxation.Closed[e] && (gain > 0 ? MoveTo(n, e) || MakeWay(n, e, gain, relaxation) : MakeWay(n, e, gain, relaxation)))
                    {
                        better = true;
                    }
                }
            }
        }
    }

    private bool MoveTo(int need, int edge)
    {
        if (!Fits(edge))
        {
            return false;
        }

        Take(need);
        Put(need, edge);
        return true;
    }

    private bool MakeWay(int need, int edge, long gain, GapRelaxation relaxation)
    {
        var resource = model.Resource[edge];
        foreach (var other in model.OfResource[resource])
        {
            var who = model.Need[other];
            if (Chosen[who] != other || who == need || relaxation.Fixed[who] >= 0 || _left[resource] + model.Weight[other] < model.Weight[edge])
            {
                continue;
            }

            var (old, place) = (Chosen[need], -1);
            Take(who);
            Take(need);
            Put(need, edge);
            foreach (var e in model.OfNeed[who])
            {
                if (gain + model.Profit[e] - model.Profit[other] <= 0)
                {
                    break;
                }

                if (!relaxation.Closed[e] && Fits(e))
                {
                    place = e;
                    break;
                }
            }

            if (place >= 0)
            {
                Put(who, place);
                return true;
            }

            Take(need);
            if (old >= 0)
            {
                Put(need, old);
            }

            Put(who, other);
        }

        return false;
    }

    private bool Fits(int edge) => model.Weight[edge] <= _left[model.Resource[edge]];

    private void Put(int need, int edge)
    {
        Chosen[need] = edge;
        _left[model.Resource[edge]] -= model.Weight[edge];
    }

    private void Take(int need)
    {
        if (Chosen[need] >= 0)
        {
            _left[model.Resource[Chosen[need]]] += model.Weight[Chosen[need]];
            Chosen[need] = -1;
        }
    }
}
