using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>What a meeting's commands may look like.</summary>
public static class ConferenceShapes
{
    public const int MostUnits = 2000;

    public const int MostItems = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static CallConference Check(CallConference c)
    {
        Span(c.StartsAt, c.EndsAt);
        var required = Units("required", c.Required);
        var optional = Units("optional", c.Optional);
        if (required.Intersect(optional, StringComparer.Ordinal).FirstOrDefault() is { } twice)
        {
            throw new ShapeException("optional", "duplicate", twice);
        }

        return c with
        {
            Kind = Shape.Known("kind", c.Kind),
            Title = Shape.Line("title", c.Title, 120, 2),
            Place = Check(c.Place),
            BodyId = string.IsNullOrEmpty(c.BodyId) ? null : Shape.Id("bodyId", c.BodyId),
            SeriesId = string.IsNullOrEmpty(c.SeriesId) ? null : Shape.Id("seriesId", c.SeriesId),
            HostUnitId = string.IsNullOrEmpty(c.HostUnitId) ? null : Shape.Id("hostUnitId", c.HostUnitId),
            Required = required,
            Optional = optional,
            Agenda = Items(c.Agenda),
            WaiverReason = Shape.OptionalLine("waiverReason", c.WaiverReason, 500),
        };
    }

    public static RescheduleConference Check(RescheduleConference c)
    {
        Span(c.StartsAt, c.EndsAt);
        return c with { Place = Check(c.Place), Why = Shape.OptionalLine("why", c.Why, 500), WaiverReason = Shape.OptionalLine("waiverReason", c.WaiverReason, 500) };
    }

    public static ImmutableArray<AgendaItem> Items(ImmutableArray<AgendaItem> items)
    {
        var given = items.IsDefault ? [] : items;
        if (given.Length > MostItems)
        {
            throw new ShapeException("items", "too-many", $"{MostItems}");
        }

        ImmutableArray<AgendaItem> cleaned =
        [
            .. given.Select((item, i) => new AgendaItem(
                Shape.Id($"items[{i}].itemId", item.ItemId),
                string.IsNullOrEmpty(item.TopicId) ? null : Shape.Id($"items[{i}].topicId", item.TopicId),
                Shape.Line($"items[{i}].title", item.Title, 200),
                Shape.Range($"items[{i}].minutes", item.Minutes, 0, 600),
                item.Track is { } track ? Shape.Known($"items[{i}].track", track) : null,
                string.IsNullOrEmpty(item.UnitId) ? null : Shape.Id($"items[{i}].unitId", item.UnitId),
                string.IsNullOrEmpty(item.Standing) ? null : Shape.Id($"items[{i}].standing", item.Standing))),
        ];
        var twice = cleaned.GroupBy(i => i.ItemId, StringComparer.Ordinal).Concat(cleaned.Where(i => i.TopicId is not null).GroupBy(i => i.TopicId!, StringComparer.Ordinal)).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? cleaned : throw new ShapeException("items", "duplicate", twice.Key);
    }

    public static Place Check(Place? place)
    {
        var given = place ?? throw new ShapeException("place", "required");
        var link = Shape.OptionalLine("place.link", given.Link, 500);
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            throw new ShapeException("place.link", "not-a-link");
        }

        return new Place(
            Shape.Line("place.text", given.Text, 120),
            Shape.OptionalLine("place.address", given.Address, 200),
            Degrees("place.longitude", given.Longitude, 180),
            Degrees("place.latitude", given.Latitude, 90),
            given.Capacity is { } capacity ? Shape.Range("place.capacity", capacity, 1, 1_000_000) : null,
            link);
    }

    private static double? Degrees(string field, double? value, double most) =>
        value is null ? null : double.IsFinite(value.Value) && Math.Abs(value.Value) <= most ? value : throw new ShapeException(field, "out-of-range", $"±{most}");

    private static void Span(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        if (startsAt == default)
        {
            throw new ShapeException("startsAt", "required");
        }

        if (endsAt <= startsAt)
        {
            throw new ShapeException("endsAt", "before-start");
        }

        if (endsAt - startsAt > Longest)
        {
            throw new ShapeException("endsAt", "out-of-range", "7");
        }
    }

    private static ImmutableArray<string> Units(string field, ImmutableArray<string> units)
    {
        var given = units.IsDefault ? [] : units;
        return given.Length > MostUnits
            ? throw new ShapeException(field, "too-many", $"{MostUnits}")
            : [.. given.Select((unit, i) => Shape.Id($"{field}[{i}]", unit)).Distinct(StringComparer.Ordinal)];
    }
}
