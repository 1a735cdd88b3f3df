using FsCheck;
using FsCheck.Fluent;

namespace Alliance.Domain.Tests.Kernel.Matching;

/// <summary>A random problem by its size and a seed.</summary>
public sealed record MatchSketch(int Size, int Seed);

internal static class Laws
{
    public static void Hold(int mostSize, int times, Action<MatchSketch> law)
    {
        var sketches = Arb.From(
            from size in Gen.Choose(1, mostSize)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select new MatchSketch(size, seed),
            sketch => sketch.Size > 1 ? [sketch with { Size = sketch.Size - 1 }, sketch with { Size = 1 }] : []);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(sketches, law));
    }
}
