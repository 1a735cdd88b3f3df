using System.Collections.Immutable;
using Alliance.Domain.ChairCycles.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

/// <summary>A random problem by its sizes and a seed, so that a failing one shrinks to few units and terms.</summary>
public sealed record Sketch(int Units, int Terms, int Changes, int Groups, int Seed);

internal static class RandomProblems
{
    public static Arbitrary<Sketch> Sketches(int mostUnits, int mostTerms, int mostChanges = 0, int mostGroups = 1) => Arb.From(
        from units in Gen.Choose(2, mostUnits)
        from terms in Gen.Choose(1, mostTerms)
        from changes in Gen.Choose(0, mostChanges)
        from groups in Gen.Choose(1, mostGroups)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new Sketch(units, terms, changes, groups, seed),
        Shrink);

    /// <summary>Random positive fractions; with changes, weights that change at random terms, joining and leaving included.</summary>
    public static RotationProblem Free(Sketch sketch, bool comeAndGo = true)
    {
        var random = new Random(sketch.Seed);
        var largest = random.Next(3) switch { 0 => 4, 1 => 30, _ => 1000 };
        var contenders = Enumerable.Range(0, sketch.Units).Select(i => new Contender(
            $"u{i}", $"g{random.Next(sketch.Groups)}", Shares(i == 0), 0, [])).ToImmutableArray();
        return new RotationProblem(contenders, RotationRules.None, [], sketch.Terms);

        ImmutableArray<ShareFrom> Shares(bool stays) =>
        [
            .. Enumerable.Range(0, sketch.Changes).Select(_ => random.Next(1, sketch.Terms + 1)).Append(0).Distinct().Order()
                .Select(term => new ShareFrom(term, !stays && comeAndGo && sketch.Changes > 0 && random.Next(4) == 0
                    ? Fraction.Zero
                    : new Fraction(random.Next(1, largest), random.Next(1, largest)))),
        ];
    }

    /// <summary>A small problem with at least one hard rule, and often a past that followed no rule at all.</summary>
    public static RotationProblem Hard(Sketch sketch, bool twoLevels)
    {
        var random = new Random(sketch.Seed ^ 0x5EED);
        var problem = Free(sketch, comeAndGo: random.Next(3) == 0);
        var past = random.Next(2) * random.Next(4);
        var names = problem.Contenders.Select(contender => (string?)contender.Unit).Append(null).Append("outsider").ToArray();
        var contenders = problem.Contenders.Select(contender => contender with
        {
            EligibleFrom = random.Next(4) == 0 ? past + random.Next(4) : 0,
            Blackouts = [.. Enumerable.Range(0, Math.Max(0, random.Next(5) - 2)).Select(_ => Range(past + random.Next(sketch.Terms), random.Next(2)))],
        }).ToImmutableArray();
        var rules = new RotationRules(
            random.Next(2) == 0, random.Next(4) == 0, twoLevels,
            [.. Enumerable.Range(0, Math.Max(0, random.Next(5) - 2)).Select(_ => new FixedTerm(past + random.Next(sketch.Terms), names[random.Next(sketch.Units)]!))]);
        return problem with
        {
            Contenders = contenders,
            Rules = rules is { NotTwiceInARow: false, AlternateGroups: false, Fixed.IsEmpty: true } ? rules with { NotTwiceInARow = true } : rules,
            History = [.. Enumerable.Range(0, past).Select(_ => names[random.Next(names.Length)])],
        };

        static TermRange Range(int first, int more) => new(first, first + more);
    }

    private static IEnumerable<Sketch> Shrink(Sketch sketch)
    {
        if (sketch.Units > 2)
        {
            yield return sketch with { Units = sketch.Units - 1 };
        }

        if (sketch.Terms > 1)
        {
            yield return sketch with { Terms = sketch.Terms / 2 };
            yield return sketch with { Terms = sketch.Terms - 1 };
        }

        if (sketch.Changes > 0)
        {
            yield return sketch with { Changes = sketch.Changes - 1 };
        }

        if (sketch.Groups > 1)
        {
            yield return sketch with { Groups = sketch.Groups - 1 };
        }
    }
}
