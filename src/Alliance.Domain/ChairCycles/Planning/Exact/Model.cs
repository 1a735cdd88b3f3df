using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>The problem with numbers for names: contenders and groups by index, weights as integers, the past resolved.</summary>
internal sealed class Model
{
    private readonly Weights[] _groupWeights;
    private Account? _top;

    public Model(RotationProblem problem)
    {
        Problem = problem;
        Units = [.. problem.Contenders.Select(contender => contender.Unit)];
        Groups = [.. problem.Contenders.Select(contender => contender.Group).Distinct(StringComparer.Ordinal)];
        var groupIndex = Groups.Index().ToDictionary(group => group.Item, group => group.Index, StringComparer.Ordinal);
        GroupOf = [.. problem.Contenders.Select(contender => groupIndex[contender.Group])];
        UnitsOf = [.. Groups.Select((_, g) => Enumerable.Range(0, Units.Length).Where(i => GroupOf[i] == g).ToArray())];
        PlaceInGroup = new int[Units.Length];
        foreach (var units in UnitsOf)
        {
            foreach (var (place, unit) in units.Index())
            {
                PlaceInGroup[unit] = place;
            }
        }

        UnitWeights = Integers(problem);
        _groupWeights = [.. UnitsOf.Select(units => Weights.Sum(units.Select(i => UnitWeights[i])))];
        Start = problem.History.IsDefault ? 0 : problem.History.Length;
        End = Start + problem.Terms;
        var unitIndex = Units.Index().ToDictionary(unit => unit.Item, unit => unit.Index, StringComparer.Ordinal);
        Past = [.. Enumerable.Range(0, Start).Select(term => problem.History[term] is { } unit && unitIndex.TryGetValue(unit, out var i) ? i : -1)];
        Known = Math.Max(End, UnitWeights.SelectMany(weights => weights.From).Select(step => step.Term + 1).DefaultIfEmpty(0).Max());
    }

    public RotationProblem Problem { get; }

    public string[] Units { get; }

    public string[] Groups { get; }

    public int[] GroupOf { get; }

    public int[][] UnitsOf { get; }

    public int[] PlaceInGroup { get; }

    public Weights[] UnitWeights { get; }

    /// <summary>First term to plan.</summary>
    public int Start { get; }

    /// <summary>First term no longer planned.</summary>
    public int End { get; }

    /// <summary>First term after which no share changes any more; at least the end.</summary>
    public int Known { get; }

    /// <summary>Who served each past term; −1 for nobody or an outsider.</summary>
    public int[] Past { get; }

    public bool IsMember(int unit, int term) => UnitWeights[unit].At(term).Sign > 0;

    /// <summary>The level on which terms are distributed first: of the groups, with two levels, or else of all units.</summary>
    public Account Top() => _top ??= Problem.Rules.TwoLevels ? AllGroups() : AllUnits();

    /// <summary>The level of all units.</summary>
    public Account AllUnits() => Open(null, [.. Enumerable.Range(0, Units.Length)], UnitWeights, i => i, Enumerable.Range(Start, Known - Start));

    /// <summary>The level of the groups.</summary>
    public Account AllGroups() =>
        Open(null, [.. Enumerable.Range(0, Groups.Length)], _groupWeights, i => GroupOf[i], Enumerable.Range(Start, Known - Start));

    /// <summary>The level of one group's units, when the group's turns fall in these terms.</summary>
    public Account WithinGroup(int group, IEnumerable<int> turns) => Open(
        group, UnitsOf[group], [.. UnitsOf[group].Select(i => UnitWeights[i])], i => GroupOf[i] == group ? PlaceInGroup[i] : -1, turns);

    private Account Open(int? group, int[] names, Weights[] weights, Func<int, int> contenderOf, IEnumerable<int> planned)
    {
        // A past term counts when somebody of this level served it and there were shares to distribute it by.
        var total = Weights.Sum(weights);
        var served = new int[weights.Length];
        var since = weights.Select(own => own.From.FirstOrDefault(step => step.Weight.Sign > 0).Term).ToArray();
        var counted = new List<int>();
        for (var term = 0; term < Start; term++)
        {
            var contender = Past[term] < 0 ? -1 : contenderOf(Past[term]);
            if (contender < 0)
            {
                continue;
            }

            since[contender] = term;
            if (total.At(term).Sign > 0)
            {
                counted.Add(term);
                served[contender]++;
            }
        }

        var level = LevelBuilder.Build(weights, [.. counted, .. planned]);
        return new Account(group, level, names, contenderOf, new Standing(counted.Count, served, since));
    }

    private static Weights[] Integers(RotationProblem problem)
    {
        var scale = BigInteger.One;
        foreach (var denominator in Shares().Select(share => share.Weight.Denominator).Distinct())
        {
            scale = scale / BigInteger.GreatestCommonDivisor(scale, denominator) * denominator;
        }

        var common = Shares().Select(share => share.Weight.Numerator * (scale / share.Weight.Denominator))
            .Distinct().Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        common = common.IsZero ? BigInteger.One : common;
        return [.. problem.Contenders.Select(contender => new Weights([.. (contender.Shares.IsDefault ? [] : contender.Shares)
            .Select(share => (share.Term, share.Weight.Numerator * (scale / share.Weight.Denominator) / common))]))];

        IEnumerable<ShareFrom> Shares() =>
            problem.Contenders.SelectMany(contender => contender.Shares.IsDefault ? [] : contender.Shares.AsEnumerable());
    }
}

/// <summary>A level with its contenders' names (indices of units or groups) and how it stands when planning begins.</summary>
internal sealed record Account(int? Group, Level Level, int[] Names, Func<int, int> ContenderOf, Standing Standing);
