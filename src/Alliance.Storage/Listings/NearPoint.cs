using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>What lies within so many kilometres of a place, in degrees of WGS 84.</summary>
/// <remarks>
/// Distances are taken on the plane that touches the earth halfway (a degree of longitude shortened by the cosine of the mean latitude, which is
/// itself reckoned from its series, since not every database knows a cosine): at 100 km the great circle is off by less than a metre in ten kilometres.
/// </remarks>
public sealed record NearPoint(double Longitude, double Latitude, double Km)
{
    /// <summary>Of a degree on the great circle, with the earth's mean radius of 6371.0088 km (IUGG).</summary>
    private const double KmOfDegree = 111.19508;

    private const double HalfDegree = Math.PI / 360;

    private double Cosine => Math.Cos(Latitude * Math.PI / 180);

    private double Sine => Math.Sin(Latitude * Math.PI / 180);

    /// <summary>The part of the map outside of which nothing is near. One degree of longitude is shortest where the circle is nearest to a pole.</summary>
    public ListingBox Box
    {
        get
        {
            var high = Km / KmOfDegree * 1.001;
            var wide = high / Math.Max(0.01, Math.Cos(Math.Min(90, Math.Abs(Latitude) + high) * Math.PI / 180));
            return new ListingBox(Longitude - wide, Latitude - high, Longitude + wide, Latitude + high);
        }
    }

    /// <summary>The same as <see cref="Condition"/> for one place.</summary>
    public bool Holds(double? longitude, double? latitude)
    {
        if (longitude is not { } east || latitude is not { } north)
        {
            return false;
        }

        var half = (north - Latitude) * HalfDegree;
        var (x, y) = ((east - Longitude) * KmOfDegree * (Cosine - (Sine * half) - (Cosine * half * half / 2)), (north - Latitude) * KmOfDegree);
        return (x * x) + (y * y) <= Km * Km;
    }

    /// <summary>On the entry <paramref name="l"/>; the parameters are added, named <c>near_…</c>.</summary>
    public string Condition(string l, DynamicParameters arguments)
    {
        arguments.AddDynamicParams(new { near_east = Longitude, near_north = Latitude, near_degree = KmOfDegree, near_half = HalfDegree, near_cos = Cosine, near_sin = Sine, near_square = Km * Km });
        var half = $"(({l}.latitude - @near_north) * @near_half)";
        var x = $"(({l}.longitude - @near_east) * @near_degree * (@near_cos - @near_sin * {half} - @near_cos * {half} * {half} / 2))";
        var y = $"(({l}.latitude - @near_north) * @near_degree)";
        return $"({x} * {x} + {y} * {y} <= @near_square)";
    }
}
