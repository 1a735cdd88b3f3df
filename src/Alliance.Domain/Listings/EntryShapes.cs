using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>What an entry may look like, whatever the book. Each check returns the cleaned value.</summary>
/// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
public static class EntryShapes
{
    public const int TitleMax = 60;
    public const int TextMax = 2000;
    private const int MostExcept = 100;
    private const int MostFields = 40;
    private const int MostDays = 366 * 3;

    public static ListingTerms Check(ListingTerms terms) => terms with
    {
        Kind = Shape.Id("kind", terms.Kind),
        Category = Shape.Id("category", terms.Category),
        Title = Shape.Line("title", terms.Title, TitleMax, 2),
        Text = Shape.OptionalText("text", terms.Text, TextMax),
        Quantity = terms.Quantity is > 0 and <= Milli.Most ? terms.Quantity : throw new ShapeException("quantity", "not-positive"),
        MinimumPart = terms.MinimumPart is not { } part || !terms.Partial ? null
            : part > 0 && part <= terms.Quantity ? part : throw new ShapeException("minimumPart", "out-of-range", $"0–{Milli.Text(terms.Quantity)}"),
        Window = Window(terms.Window),
        Place = Place(terms.Place),
        Audience = Shape.Known("audience", terms.Audience),
        BranchId = terms.Audience == ListingAudience.Branch ? Shape.Id("branchId", terms.BranchId) : null,
        Fields = Fields(terms.Fields),
    };

    public static ListingContact? Contact(ListingContact? contact) =>
        contact is null || (string.IsNullOrWhiteSpace(contact.Name) && string.IsNullOrWhiteSpace(contact.Phone) && string.IsNullOrWhiteSpace(contact.Mail)) ? null
        : new ListingContact(Shape.Line("contact.name", contact.Name, 40), Shape.OptionalLine("contact.phone", contact.Phone, 40), Mail(contact.Mail));

    public static string? Reason(string? reason) => Shape.OptionalText("reason", reason, 500);

    private static TimeWindow? Window(TimeWindow? window)
    {
        if (window is { Once: { } once, Weekly: null })
        {
            return Shape.Instant("window.to", once.To) <= Shape.Instant("window.from", once.From) ? throw new ShapeException("window.to", "before-start")
                : once.To - once.From > TimeSpan.FromDays(MostDays) ? throw new ShapeException("window.to", "too-many-days", $"{MostDays}")
                : window;
        }

        return window switch
        {
            null or { Once: null, Weekly: null } => null,
            { Weekly: { } weekly, Once: null } => new TimeWindow(null, Weekly(weekly)),
            _ => throw new ShapeException("window", "once-or-weekly"),
        };
    }

    private static WeeklyWindow Weekly(WeeklyWindow w)
    {
        var days = w.Days.IsDefault ? [] : w.Days.Distinct().Order().ToImmutableArray();
        var except = w.Except.IsDefault ? [] : w.Except.Select((day, i) => Shape.Day($"window.except[{i}]", day)).Distinct().Order().ToImmutableArray();
        var since = Shape.Day("window.since", w.Since);
        var until = w.Until is { } last ? Shape.Day("window.until", last) : (DateOnly?)null;
        return days.Length == 0 ? throw new ShapeException("window.days", "required")
            : days[0] < 1 || days[^1] > 7 ? throw new ShapeException("window.days", "out-of-range", "1–7")
            : except.Length > MostExcept ? throw new ShapeException("window.except", "too-many", $"{MostExcept}")
            : until < since ? throw new ShapeException("window.until", "before-start")
            : Shape.Range("window.fromMinute", w.FromMinute, 0, 1439) >= w.ToMinute ? throw new ShapeException("window.toMinute", "before-start")
            : w with { Days = days, Except = except, ToMinute = Shape.Range("window.toMinute", w.ToMinute, w.FromMinute + 1, w.FromMinute + 1440), Kind = Shape.Known("window.kind", w.Kind) };
    }

    private static ListingPlace? Place(ListingPlace? place)
    {
        if (place is null)
        {
            return null;
        }

        if (place.Longitude is null != place.Latitude is null)
        {
            throw new ShapeException(place.Longitude is null ? "place.longitude" : "place.latitude", "required");
        }

        var clean = new ListingPlace(
            string.IsNullOrEmpty(place.RegionCode) ? null : Shape.RegionCode("place.regionCode", place.RegionCode),
            Shape.OptionalLine("place.address", place.Address, 120), Degrees("place.longitude", place.Longitude, 180), Degrees("place.latitude", place.Latitude, 90));
        return clean == new ListingPlace(null, null, null, null) ? null : clean;
    }

    private static double? Degrees(string field, double? value, double limit) =>
        value is null || (double.IsFinite(value.Value) && Math.Abs(value.Value) <= limit) ? value : throw new ShapeException(field, "out-of-range", $"±{limit}");

    private static string? Mail(string? mail)
    {
        var line = Shape.OptionalLine("contact.mail", mail, 120);
        return line is null || (line.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < line.Length - 1) ? line : throw new ShapeException("contact.mail", "not-an-email");
    }

    private static ImmutableSortedDictionary<string, string> Fields(ImmutableSortedDictionary<string, string>? fields)
    {
        if (fields is { Count: > MostFields })
        {
            throw new ShapeException("fields", "too-many", $"{MostFields}");
        }

        return (fields ?? ImmutableSortedDictionary<string, string>.Empty)
            .Where(f => !string.IsNullOrWhiteSpace(f.Value))
            .ToImmutableSortedDictionary(f => Shape.Id($"fields.{f.Key}", f.Key), f => Shape.OptionalText($"fields.{f.Key}", f.Value, TextMax)!, StringComparer.Ordinal);
    }
}
