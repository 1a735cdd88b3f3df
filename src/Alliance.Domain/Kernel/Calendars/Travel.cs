namespace Alliance.Domain.Kernel.Calendars;

/// <summary>A place on the earth, WGS 84, in degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>
/// How long it takes from door to door. A model, not a route: great-circle distance times 1.3 for the way's detours, ten minutes to set out and
/// arrive, then 25 km/h for the first 15 km (a city's traffic), 60 km/h for the next 105 km (roads between towns), 180 km/h beyond (the train).
/// Rounded up to five minutes. Monotone in the distance, symmetric, and nothing within 500 m.
/// </summary>
public static class Travel
{
    private const double EarthRadiusKm = 6371.0088; // IUGG mean radius

    private const double Detour = 1.3;

    /// <summary>Minutes from one place to the other; 0 when either is unknown.</summary>
    public static int Minutes(GeoPoint? from, GeoPoint? to)
    {
        if (from is not { } a || to is not { } b)
        {
            return 0;
        }

        var km = Kilometres(a, b);
        if (km < 0.5)
        {
            return 0;
        }

        var way = km * Detour;
        var (city, road, rail) = (Math.Min(way, 15), Math.Clamp(way - 15, 0, 105), Math.Max(way - 120, 0));
        var minutes = 10 + (city / 25 * 60) + road + (rail / 180 * 60);
        return (int)Math.Ceiling(minutes / 5) * 5;
    }

    /// <summary>Great-circle distance by the haversine formula.</summary>
    public static double Kilometres(GeoPoint a, GeoPoint b)
    {
        var (lat1, lat2) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude));
        var (dLat, dLon) = (lat2 - lat1, double.DegreesToRadians(b.Longitude - a.Longitude));
        var h = (Math.Sin(dLat / 2) * Math.Sin(dLat / 2)) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Sin(dLon / 2) * Math.Sin(dLon / 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
