namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>A problem in indices: needs and resources in ordinal order, pairs by need and then by benefit, greatest first.</summary>
internal sealed class GapModel
{
    public GapModel(IndivisibleProblem problem)
    {
        Needs = [.. problem.Needs.Order(StringComparer.Ordinal)];
        Resources = [.. problem.Resources.OrderBy(r => r.Id, StringComparer.Ordinal)];
        var needs = Needs.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var resources = Resources.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        Demand(problem, needs, resources);

        Edges = [.. problem.Edges.OrderBy(e => needs[e.Need]).ThenByDescending(e => e.Benefit).ThenBy(e => resources[e.Resource])];
        Need = [.. Edges.Select(e => needs[e.Need])];
        Resource = [.. Edges.Select(e => resources[e.Resource])];
        ServedWorth = problem.MostServed ? Edges.GroupBy(e => e.Need, StringComparer.Ordinal).Sum(g => g.Max(e => e.Benefit)) + 1 : 0;
        Profit = [.. Edges.Select(e => e.Benefit + ServedWorth)];
        Weight = [.. Edges.Select(e => e.Quantity)];
        Capacity = [.. Resources.Select(r => r.Quantity)];
        OfNeed = Lists(Needs.Length, Need);
        OfResource = Lists(Resources.Length, Resource);
    }

    public string[] Needs { get; }

    public IndivisibleResource[] Resources { get; }

    public IndivisibleEdge[] Edges { get; }

    public int[] Need { get; }

    public int[] Resource { get; }

    /// <summary>What serving a need is worth by itself: more than all benefits together can make up for, or nothing.</summary>
    public long ServedWorth { get; }

    public long[] Profit { get; }

    public long[] Weight { get; }

    public long[] Capacity { get; }

    public int[][] OfNeed { get; }

    public int[][] OfResource { get; }

    public long WorthOf(int[] chosen)
    {
        var sum = 0L;
        foreach (var edge in chosen)
        {
            sum += edge < 0 ? 0 : Profit[edge];
        }

        return sum;
    }

    private static void Demand(IndivisibleProblem problem, Dictionary<string, int> needs, Dictionary<string, int> resources)
    {
        Require(problem.Needs.Length <= IndivisibleProblem.MaxNeeds, "too many needs");
        var pairs = new HashSet<(string, string)>();
        foreach (var edge in problem.Edges)
        {
            Require(needs.ContainsKey(edge.Need) && resources.ContainsKey(edge.Resource) && pairs.Add((edge.Need, edge.Resource)), $"pair {edge.Need}, {edge.Resource}: unknown or twice");
            Require(edge is { Quantity: >= 0 and <= IndivisibleProblem.MaxQuantity, Benefit: >= 0 and <= IndivisibleProblem.MaxBenefit }, $"pair {edge.Need}, {edge.Resource}: out of range");
        }

        Require(problem.Resources.All(r => r.Quantity is >= 0 and <= IndivisibleProblem.MaxQuantity), "a resource out of range");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException(what);
        }
    }

    private static int[][] Lists(int count, int[] keys)
    {
        var lists = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var e = 0; e < keys.Length; e++)
        {
            lists[keys[e]].Add(e);
        }

        return [.. lists.Select(l => l.ToArray())];
    }
}
