using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

/// <summary>What the fields of a calendar and of a poll may look like.</summary>
public static class CalendarShapes
{
    public const int DayMinutes = 24 * 60;

    public const int MaxOptions = 20;

    private static readonly TimeSpan LongestEntry = TimeSpan.FromDays(60);

    public static (int From, int To) Hours(int from, int to) =>
        (Shape.Range("fromMinute", from, 0, DayMinutes - 30), to > from ? Shape.Range("toMinute", to, 30, DayMinutes) : throw new ShapeException("toMinute", "before-start"));

    public static BusyEntry Entry(BusyEntry entry)
    {
        if (entry.EndsAt <= entry.StartsAt)
        {
            throw new ShapeException("endsAt", "before-start");
        }

        if (entry.EndsAt - entry.StartsAt > (entry.Weekly ? TimeSpan.FromDays(7) : LongestEntry))
        {
            throw new ShapeException("endsAt", "out-of-range", entry.Weekly ? "7" : "60");
        }

        if (entry.Weekly && entry.Until is { } until && until < ChinaTime.DateOf(entry.StartsAt))
        {
            throw new ShapeException("until", "before-start");
        }

        if (entry.Longitude.HasValue != entry.Latitude.HasValue)
        {
            throw new ShapeException(entry.Longitude.HasValue ? "latitude" : "longitude", "required");
        }

        var except = entry.Except.IsDefault ? [] : entry.Except;
        return entry with
        {
            EntryId = Shape.Id("entryId", entry.EntryId),
            Title = Shape.Line("title", entry.Title, 100),
            StartsAt = Sound("startsAt", entry.StartsAt),
            EndsAt = Sound("endsAt", entry.EndsAt),
            Until = entry.Weekly ? entry.Until : null,
            Except = entry.Weekly ? [.. except.Distinct().Order().Take(200)] : [],
            Place = Shape.OptionalLine("place", entry.Place, 200),
            Longitude = Degrees("longitude", entry.Longitude, 180),
            Latitude = Degrees("latitude", entry.Latitude, 90),
        };
    }

    /// <summary>http or https (webcal is https by another name), without a name and password in it.</summary>
    public static string Address(string? text)
    {
        var line = Shape.Line("url", text, 1000, 8);
        var url = line.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? "https://" + line["webcal://".Length..] : line;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : throw new ShapeException("url", "not-a-link");
    }

    public static ImmutableArray<PollOption> Options(IEnumerable<DateTimeOffset> starts)
    {
        var sorted = starts.Select(s => Sound("options", s).ToUniversalTime()).Order().ToList();
        return sorted.Count switch
        {
            < 2 => throw new ShapeException("options", "too-few", "2"),
            > MaxOptions => throw new ShapeException("options", "too-many", $"{MaxOptions}"),
            _ when sorted.Distinct().Count() != sorted.Count => throw new ShapeException("options", "duplicate"),
            _ => [.. sorted.Select((start, i) => new PollOption($"o{i + 1}", start))],
        };
    }

    public static ImmutableArray<string> Units(string field, IEnumerable<string?>? units)
    {
        var ids = (units ?? []).Select((u, i) => Shape.Id($"{field}[{i}]", u)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return ids.Length <= 500 ? ids : throw new ShapeException(field, "too-many", "500");
    }

    public static DateTimeOffset Sound(string field, DateTimeOffset instant) =>
        instant.Year is >= 2000 and <= 2100 ? instant : throw new ShapeException(field, "out-of-range", "2000–2100");

    private static double? Degrees(string field, double? value, double limit) =>
        value is not { } degrees || (double.IsFinite(degrees) && Math.Abs(degrees) <= limit) ? value : throw new ShapeException(field, "out-of-range", $"±{limit}");
}
