using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Matching.Plans;

/// <summary>
/// Resources on squares of a twentieth of a degree, so that a need finds the nearest without looking at all of them. What has no place is
/// found by everybody. Deterministic: resources come in the order they were given, ring by ring.
/// </summary>
internal sealed class PlanGround
{
    private const int PerDegree = 20;
    private const int Rings = 60;

    private readonly Dictionary<(int, int), List<int>> _squares = [];
    private readonly List<int> _anywhere = [];
    private readonly int[] _all;

    public PlanGround(int[] resources, Func<int, GeoPoint?> placeOf)
    {
        _all = resources;
        foreach (var r in resources)
        {
            if (placeOf(r) is { } place)
            {
                if (!_squares.TryGetValue(Square(place), out var list))
                {
                    _squares[Square(place)] = list = [];
                }

                list.Add(r);
            }
            else
            {
                _anywhere.Add(r);
            }
        }
    }

    public int Count => _all.Length;

    public int[] All => _all;

    /// <summary>At least so many of the nearest (whole rings of squares), and half as many of those without a place.</summary>
    /// <param name="start">Where to begin among those that no distance tells apart, so that not all needs look at the same.</param>
    public List<int> Nearest(GeoPoint? from, int look, int start)
    {
        if (_all.Length <= look)
        {
            return [.. _all];
        }

        var found = new List<int>(look * 2);
        if (from is not { } place)
        {
            Some(_all, look, start, found);
            return found;
        }

        var (x, y) = Square(place);
        for (var ring = 0; ring <= Rings && found.Count < look; ring++)
        {
            for (var dx = -ring; dx <= ring; dx++)
            {
                var step = Math.Abs(dx) == ring ? 1 : Math.Max(1, 2 * ring);
                for (var dy = -ring; dy <= ring; dy += step)
                {
                    if (_squares.TryGetValue((x + dx, y + dy), out var list))
                    {
                        found.AddRange(list);
                    }
                }
            }
        }

        Some(_anywhere, look / 2, start, found);
        return found;
    }

    private static void Some(IReadOnlyList<int> list, int count, int start, List<int> found)
    {
        for (var i = 0; i < Math.Min(count, list.Count); i++)
        {
            found.Add(list[(int)((uint)(start + i) % (uint)list.Count)]);
        }
    }

    private static (int, int) Square(GeoPoint place) => ((int)Math.Floor(place.Longitude * PerDegree), (int)Math.Floor(place.Latitude * PerDegree));
}
