using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>Weights of one contender of a level, as integers on a common scale: ascending terms, from each term on.</summary>
internal sealed record Weights(List<(int Term, BigInteger Weight)> From)
{
    public static Weights Sum(IEnumerable<Weights> parts)
    {
        var steps = new SortedDictionary<int, BigInteger>();
        foreach (var part in parts)
        {
            var before = BigInteger.Zero;
            foreach (var (term, weight) in part.From)
            {
                steps[term] = steps.GetValueOrDefault(term) + weight - before;
                before = weight;
            }
        }

        var sum = BigInteger.Zero;
        return new Weights([.. steps.Select(step => (step.Key, sum += step.Value))]);
    }

    public BigInteger At(int term)
    {
        var (low, high) = (0, From.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = From[middle].Term <= term ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? BigInteger.Zero : From[low - 1].Weight;
    }
}

/// <summary>Builds a level from weights in terms and the terms in which its turns fall.</summary>
internal static class LevelBuilder
{
    public static Level Build(IReadOnlyList<Weights> contenders, int[] turnTerm)
    {
        var steps = contenders
            .SelectMany((weights, i) => weights.From.Select(step => (step.Term, Contender: i, step.Weight)))
            .OrderBy(step => step.Term)
            .ToArray();
        var current = new BigInteger[contenders.Count];
        var stretches = Enumerable.Range(0, contenders.Count).Select(_ => new List<Stretch>()).ToArray();
        var totals = new BigInteger[turnTerm.Length];
        var changes = new List<(int, int)>();
        var touched = new List<int>();
        var total = BigInteger.Zero;
        var next = 0;
        for (var turn = 0; turn < turnTerm.Length; turn++)
        {
            for (; next < steps.Length && steps[next].Term <= turnTerm[turn]; next++)
            {
                var (_, i, weight) = steps[next];
                total += weight - current[i];
                current[i] = weight;
                touched.Add(i);
            }

            foreach (var i in touched.Distinct().Order())
            {
                stretches[i].Add(new Stretch(turn, current[i]));
                changes.Add((turn, i));
            }

            touched.Clear();
            totals[turn] = total;
        }

        var contending = stretches.Count(list => list.Exists(stretch => stretch.Weight.Sign > 0));
        return Scale(turnTerm, contending, [.. changes], totals, stretches);
    }

    private static Level Scale(
        int[] turnTerm, int contending, (int, int)[] changes, BigInteger[] totals, List<Stretch>[] stretches)
    {
        // The bound is 1 − 1/(2m−2): a multiple of 1/One as well, so that it is met exactly.
        var one = contending <= 1 ? BigInteger.One : new BigInteger((2 * contending) - 2);
        foreach (var total in totals.Where(total => total.Sign > 0).Distinct())
        {
            one = one / BigInteger.GreatestCommonDivisor(one, total) * total;
        }

        var rates = new BigInteger[totals.Length];
        for (var turn = 0; turn < totals.Length; turn++)
        {
            rates[turn] = turn > 0 && totals[turn] == totals[turn - 1] ? rates[turn - 1]
                : totals[turn].Sign > 0 ? one / totals[turn] : BigInteger.Zero;
        }

        // Dues reach about twice the known turns before a deadline is read, plus the bound; four bits are more than enough head room.
        var bits = one.GetBitLength() + BitOperations.Log2((uint)turnTerm.Length + 16u) + 4;
        return bits switch
        {
            <= 62 => new ScaledLevel<long>(turnTerm, contending, changes, one, rates, stretches),
            <= 126 => new ScaledLevel<Int128>(turnTerm, contending, changes, one, rates, stretches),
            _ => new ScaledLevel<BigInteger>(turnTerm, contending, changes, one, rates, stretches),
        };
    }
}
