using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Web.Kernel;

namespace Alliance.Web.Listings;

/// <summary>What is asked of the lists, as it stands in the query; shared by pages, facets, map and export.</summary>
public sealed record ListingAsk(
    string? Q, string? Kind, string? Side, string? Category, string? Region, DateTimeOffset? From, DateTimeOffset? To, decimal? Left, string? Status, string? Unit, string? Near, bool? Mine, string? Import)
{
    public ListingFilter Filter(string? allianceId) => new(
        allianceId is null ? null : Shape.Id("id", allianceId),
        Ask.Text("q", Q),
        Ask.Id("kind", Kind),
        Ask.OneOf<Side>("side", Side) is { } side ? Ask.Word(side) : null,
        Ask.Id("category", Category),
        Ask.Region("region", Region),
        From is { } from ? Shape.Instant("from", from) : null,
        To is not { } to ? null : Shape.Instant("to", to) < From ? throw new ShapeException("to", "before-start") : to,
        Left is { } least ? Milli.Of("left", least) : null,
        Statuses(),
        Ask.Id("unit", Unit),
        NearOf(Near),
        null,
        Mine == true,
        Ask.Id("import", Import));

    public static ListingBox Box(string? text)
    {
        var n = Numbers("box", text, 4);
        return n[0] < n[2] && n[1] < n[3] ? new ListingBox(n[0], n[1], n[2], n[3]) : throw new ShapeException("box", "out-of-range");
    }

    private IReadOnlyList<string>? Statuses() =>
        string.IsNullOrEmpty(Status) ? null
        : Status == "all" ? [.. Enum.GetValues<ListingStatus>().Where(s => s != ListingStatus.None).Select(Ask.Word)]
        : [.. Status.Split(',').Take(10).Select(s => Ask.Word(Ask.OneOf<ListingStatus>("status", s) ?? throw new ShapeException("status", "unknown-value")))];

    private static NearPoint? NearOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var n = Numbers("near", text, 3);
        return Math.Abs(n[0]) > 180 ? throw new ShapeException("near", "out-of-range", "±180")
            : Math.Abs(n[1]) > 90 ? throw new ShapeException("near", "out-of-range", "±90")
            : n[2] is > 0 and <= 1000 ? new NearPoint(n[0], n[1], n[2])
            : throw new ShapeException("near", "out-of-range", "0–1000");
    }

    private static double[] Numbers(string field, string? text, int count)
    {
        var parts = (text ?? "").Split(',');
        if (parts.Length != count)
        {
            throw new ShapeException(field, string.IsNullOrEmpty(text) ? "required" : "not-valid");
        }

        return [.. parts.Select(p => double.TryParse(p, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var n) && Math.Abs(n) <= 1000
            ? n
            : throw new ShapeException(field, "not-a-number"))];
    }
}
