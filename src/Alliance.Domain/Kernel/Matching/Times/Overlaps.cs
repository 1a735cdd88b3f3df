namespace Alliance.Domain.Kernel.Matching.Times;

/// <summary>
/// Common minutes of windows that come up again and again: a few hundred windows among thousands of entries are held against one another once.
/// Windows are told apart by reference.
/// </summary>
public sealed class Overlaps
{
    /// <summary>So many pairs of windows are held at most; with more it is no gain.</summary>
    public const int Most = 1_000_000;

    private readonly Dictionary<TimeWindows, int> _some;
    private readonly Dictionary<TimeWindows, int> _others;
    private readonly long[] _minutes;

    private Overlaps(Dictionary<TimeWindows, int> some, Dictionary<TimeWindows, int> others, long[] minutes) => (_some, _others, _minutes) = (some, others, minutes);

    /// <summary>Null when there would be more than <see cref="Most"/>. O(pairs of windows × their length).</summary>
    public static Overlaps? Between(IEnumerable<TimeWindows?> some, IEnumerable<TimeWindows?> others)
    {
        var (one, other) = (Distinct(some), Distinct(others));
        if ((long)one.Count * other.Count > Most)
        {
            return null;
        }

        var minutes = new long[one.Count * other.Count];
        foreach (var (a, i) in one)
        {
            foreach (var (b, j) in other)
            {
                minutes[(i * other.Count) + j] = a.Overlap(b);
            }
        }

        return new Overlaps(one, other, minutes);
    }

    /// <summary>As <see cref="TimeWindows.Overlap"/> of two windows it was made from, or of any other.</summary>
    public long Of(TimeWindows one, TimeWindows other) =>
        _some.TryGetValue(one, out var i) && _others.TryGetValue(other, out var j) ? _minutes[(i * _others.Count) + j] : one.Overlap(other);

    private static Dictionary<TimeWindows, int> Distinct(IEnumerable<TimeWindows?> windows)
    {
        var places = new Dictionary<TimeWindows, int>(ReferenceEqualityComparer.Instance);
        foreach (var window in windows)
        {
            if (window is not null)
            {
                places.TryAdd(window, places.Count);
            }
        }

        return places;
    }
}
