using System.Globalization;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel.Calendars;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Calendars;

public sealed record IcalLinkBody(string? AllianceId);

/// <summary>The path is shown this once; only its hash is kept.</summary>
public sealed record NewIcalLink(string Id, string Path);

public sealed record IcalLinkItem(string Id, string? AllianceId, string? AllianceName, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>Meetings in other calendars: private links to subscribe to, which show what their owner may see, for as long as the owner may.</summary>
public static class IcalEndpoints
{
    private const string Type = "text/calendar; charset=utf-8";

    public static void MapIcal(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        var links = api.MapGroup("/ical-links").WithTags("Calendars");
        links.MapGet("", async (HttpContext http, IcalTokenQueries tokens, CancellationToken cancel) =>
                TypedResults.Ok(Whole.Of<IcalLinkItem>([.. (await tokens.OfAsync(http.Caller().PersonId, cancel)).Select(t => new IcalLinkItem(t.Id, t.AllianceId, t.AllianceName, t.CreatedAt, t.LastUsedAt))])))
            .WithName("ical-links.list").IsQuery<PageOf<IcalLinkItem>>().WithSummary("My links to subscribe to").WithDescription("Without the links themselves.");
        links.MapPost("", IssueAsync).WithName("ical-links.issue").Produces<NewIcalLink>(201).Refuses(400, 401, 404, 409).WithSummary("A new link to subscribe to")
            .WithDescription("To all my meetings, or to those of one alliance. The link is answered this once.");
        links.MapDelete("/{link}", async (string link, HttpContext http, IcalTokenQueries tokens, CancellationToken cancel) =>
                Ids.IsValid(link) && await tokens.RevokeAsync(http.Caller().PersonId, link, cancel) ? TypedResults.NoContent() : Problem.Of(KernelCodes.NotFound).ToResult())
            .WithName("ical-links.revoke").Produces(204).Refuses(400, 401, 404).WithSummary("Revoke a link").WithDescription("Whoever has it sees nothing more.");
        app.MapGet("/ical/{token}.ics", FeedAsync).WithName("ical.feed").WithTags("Calendars").Produces(200, contentType: "text/calendar").Produces(304).Refuses(404)
            .WithSummary("Meetings to subscribe to").WithDescription("By a private link. Answers 304 while nothing has changed.");
        app.MapGet("/ical/{token}/busy.ics", BusyAsync).WithName("ical.busy").WithTags("Calendars").Produces(200, contentType: "text/calendar").Refuses(404)
            .WithSummary("When I am taken up").WithDescription("By a private link: VFREEBUSY of its owner’s units, a hundred days ahead, without a word on what by.");
    }

    private static async Task<IResult> IssueAsync(IcalLinkBody body, HttpContext http, IcalTokenQueries tokens, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var alliance = Ask.Id("allianceId", body.AllianceId);
        if (alliance is not null && !await MaySeeAsync(sight, http.Caller(), alliance))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        if ((await tokens.OfAsync(http.Caller().PersonId, cancel)).Count >= IcalTokenQueries.MostOfAPerson)
        {
            return Problem.Of(CalendarCodes.TooManyLinks, ("limit", $"{IcalTokenQueries.MostOfAPerson}")).ToResult();
        }

        var (id, token) = await tokens.IssueAsync(http.Caller().PersonId, alliance, clock.GetUtcNow());
        return TypedResults.Created($"/api/ical-links/{id}", new NewIcalLink(id, $"/ical/{token}.ics"));
    }

    private static async Task<IResult> FeedAsync(string token, HttpContext http, IcalTokenQueries tokens, IcalQueries feeds, Callers callers, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var (link, caller) = await OwnerAsync(token, tokens, callers, sight, cancel);
        if (link is null || caller is null)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var now = clock.GetUtcNow();
        await tokens.TouchAsync(link, now);
        var feed = await feeds.ReadAsync(caller, link.AllianceId, now, cancel);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{feed.Revision}\"");
        headers.LastModified = feed.LastModified;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(http, feed))
        {
            return TypedResults.StatusCode(304);
        }

        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        var events = feed.Meetings.Select(m => IcalMeetings.Of(m, MeetingWords.Of(m.Kind, english: false), $"{site}/alliances/{m.AllianceId}/meetings/{m.Id}"));
        return TypedResults.Text(IcalWriter.Feed(link.AllianceName ?? "我的联盟会议", events), Type);
    }

    private static async Task<IResult> BusyAsync(string token, HttpContext http, IcalTokenQueries tokens, CalendarQueries calendars, Callers callers, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var (link, caller) = await OwnerAsync(token, tokens, callers, sight, cancel);
        if (link is null || caller is null)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var now = clock.GetUtcNow();
        var (from, to) = (ChinaTime.StartOf(ChinaTime.DateOf(now)), ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(100)));
        var busy = new List<IcalBusy>();
        foreach (var unit in caller.Units.Take(20))
        {
            busy.AddRange((await calendars.FreeBusyAsync(unit, from, to, cancel)).Select(b => new IcalBusy(b.From, b.To)));
        }

        await tokens.TouchAsync(link, now);
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Text(IcalWriter.FreeBusy($"{link.Id}@meetings.alliance", "忙闲", now, from, to, busy), Type);
    }

    /// <summary>A link lasts no longer than its owner's sight of the alliance.</summary>
    private static async Task<(IcalTokenRow? Link, Caller? Owner)> OwnerAsync(string token, IcalTokenQueries tokens, Callers callers, Sight sight, CancellationToken cancel)
    {
        if (token.Length is < 20 or > 100 || await tokens.FindAsync(token, cancel) is not { } link)
        {
            return (null, null);
        }

        var caller = await callers.OfAsync(link.PersonId);
        return link.AllianceId is null || await MaySeeAsync(sight, caller, link.AllianceId) ? (link, caller) : (null, null);
    }

    private static async Task<bool> MaySeeAsync(Sight sight, Caller caller, string allianceId) => (await sight.RelationAsync(caller, allianceId) & AccessTable.Sight("alliance") & ~Relation.UnitConcerned) != Relation.None;

    private static bool IsKnown(HttpContext http, IcalFeed feed)
    {
        var match = http.Request.Headers.IfNoneMatch.ToString();
        return match.Length > 0
            ? match.Split(',').Any(tag => tag.Trim() is var t && (t == "*" || t.Replace("W/", "", StringComparison.Ordinal).Trim('"') == feed.Revision))
            : DateTimeOffset.TryParse(http.Request.Headers.IfModifiedSince, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) && feed.LastModified < since.AddSeconds(1) && feed.Meetings.Count > 0;
    }
}
