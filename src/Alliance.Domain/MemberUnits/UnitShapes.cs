using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.MemberUnits;

/// <summary>What a unit's fields may look like: the same for the form, the program and each row of an import.</summary>
public static class UnitShapes
{
    public const int MaxName = 80;
    public const int MaxOffers = 20;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static UnitDetails Check(UnitDetails details)
    {
        if (details.Longitude.HasValue != details.Latitude.HasValue)
        {
            throw new ShapeException(details.Longitude.HasValue ? "latitude" : "longitude", "required");
        }

        var offers = details.Offers.IsDefault ? [] : details.Offers;
        if (offers.Length > MaxOffers)
        {
            throw new ShapeException("offers", "too-many", $"{MaxOffers}");
        }

        return new UnitDetails(
            Shape.Line("name", details.Name, MaxName, 2),
            Shape.OptionalLine("shortName", details.ShortName, 20),
            Shape.Known("kind", details.Kind),
            Shape.RegionCode("regionCode", details.RegionCode),
            Shape.OptionalLine("address", details.Address, 200),
            Degrees("longitude", details.Longitude, 180),
            Degrees("latitude", details.Latitude, 90),
            [.. offers.Select((offer, i) => Shape.Line($"offers[{i}]", offer, 60)).Distinct()],
            CreditCode(details.CreditCode));
    }

    private static double? Degrees(string field, double? value, double limit) =>
        value is not { } degrees || (double.IsFinite(degrees) && Math.Abs(degrees) <= limit)
            ? value
            : throw new ShapeException(field, "out-of-range", $"±{limit}");

    /// <summary>统一社会信用代码, GB 32100-2015: 18 characters, of which the last checks the others (base 31).</summary>
    private static string? CreditCode(string? value)
    {
        const string digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = value?.Trim().ToUpperInvariant();
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        if (code.Length != 18 || code.Any(c => !digits.Contains(c, StringComparison.Ordinal)))
        {
            throw new ShapeException("creditCode", "not-a-credit-code");
        }

        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31)
        {
            sum += digits.IndexOf(code[i], StringComparison.Ordinal) * weight;
        }

        return digits[(31 - (sum % 31)) % 31] == code[17] ? code : throw new ShapeException("creditCode", "wrong-check-digit");
    }
}
