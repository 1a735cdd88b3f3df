namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>How an entry may be taken. Quantities in the same measure on both sides; <paramref name="MinimumPart"/>: no part is smaller, but for the last.</summary>
public readonly record struct Taking(long Left, bool InParts, long? MinimumPart)
{
    /// <summary>The largest quantity that both sides can exchange at once; 0 when there is none: what is taken whole is too large, or the part too small. O(1).</summary>
    public static long Most(Taking one, Taking other)
    {
        var most = Math.Min(one.Left, other.Left);
        return one.Takes(most) && other.Takes(most) ? most : 0;
    }

    private bool Takes(long quantity) => quantity > 0 && (quantity == Left || (InParts && quantity >= (MinimumPart ?? 0)));
}
