using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;

namespace Alliance.Storage.Kernel.Calendars;

/// <summary>A meeting as it goes into other calendars.</summary>
public sealed record MeetingForIcal
{
    public string Id { get; init; } = "";

    public string AllianceId { get; init; } = "";

    public string AllianceName { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string PlaceText { get; init; } = "";

    public string? PlaceAddress { get; init; }

    public double? PlaceLongitude { get; init; }

    public double? PlaceLatitude { get; init; }

    public string? PlaceLink { get; init; }

    public string Status { get; init; } = "";

    public long Sequence { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>A meeting as other calendars know it: the same identity for ever, the sequence of its revision.</summary>
public static class IcalMeetings
{
    /// <summary>Stable whatever the product's own address becomes: by it other calendars find what they have already.</summary>
    public static string Identity(string conferenceId) => $"{conferenceId}@meetings.alliance";

    /// <summary>The text that joins stands as each database writes it.</summary>
    public static string Select(IDialect dialect) => $"""
        SELECT c.id, c.alliance_id, a.name AS alliance_name, c.kind, c.title, c.starts_at, c.ends_at, c.place_text, c.place_address, c.place_longitude, c.place_latitude, c.place_link,
          c.status, c.sequence, c.reason, COALESCE((SELECT e.at FROM event e WHERE e.stream = 'conference/' {(dialect.Name == "SqlServer" ? "+" : "||")} c.id AND e.version = c.version), c.called_at) AS changed_at
        FROM conference c JOIN alliance a ON a.id = c.alliance_id
        """;

    public static IcalEvent Of(MeetingForIcal m, string kind, string? url, IcalPerson? organizer = null, ImmutableArray<IcalAttendee> attendees = default) => new(
        Identity(m.Id),
        (int)m.Sequence,
        m.ChangedAt,
        m.StartsAt,
        m.EndsAt,
        m.Title,
        m.Status == "cancelled",
        string.Join('\n', new[] { $"{m.AllianceName} · {kind}", m.Reason, m.PlaceLink, url }.Where(line => !string.IsNullOrWhiteSpace(line))),
        string.Join('，', new[] { m.PlaceText, m.PlaceAddress }.Where(part => !string.IsNullOrWhiteSpace(part))),
        m is { PlaceLongitude: { } x, PlaceLatitude: { } y } ? new GeoPoint(x, y) : null,
        url,
        kind,
        organizer,
        attendees);
}
