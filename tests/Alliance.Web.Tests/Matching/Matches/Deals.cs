using System.Collections.Immutable;
using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Web.Tests.Kernel;
using Alliance.Web.Tests.Votes;

namespace Alliance.Web.Tests.Matching.Matches;

/// <summary>One unit gives a hundred places; each of the others wants one and is offered it. All of it made by ordinary commands.</summary>
internal static class Deals
{
    public const int Places = 100;

    public const string Resource = "places";

    public const string Path = $"/api/alliances/{Crowd.Alliance}/matches";

    public static string Need(int i) => $"need-{i:000}";

    public static string Match(int i) => $"deal-{i:000}";

    public static async Task MakeAsync(WebServer server, int takers)
    {
        var giver = Delegate(0);
        await server.SendAsync(new PostListing(Crowd.Alliance, Resource, Crowd.Unit(0), Terms("resource", "写字楼车位", Places), null), giver);
        await Parallel.ForAsync(1, takers + 1, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            await server.SendAsync(new PostListing(Crowd.Alliance, Need(i), Crowd.Unit(i), Terms("need", $"第{i}户要车位", 1), null), Delegate(i));
            await server.SendAsync(new OfferMatch(Crowd.Alliance, Match(i), Need(i), Resource, Milli.One, Crowd.Unit(0), null, null, null), giver);
        });
    }

    public static Caller Delegate(int unit) => new($"crowd-delegate-{unit:000}", [new Grant(Role.Delegate, Crowd.Unit(unit))]);

    public static ListingTerms Terms(string kind, string title, long quantity) => new(
        kind, "parking", title, null, quantity * Milli.One, true, null, null, null, ListingAudience.Alliance, null, ChinaTime.DateOf(DateTimeOffset.UtcNow).AddMonths(3),
        ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间"));

    public static async Task<HttpStatusCode> AcceptAsync(Uri address, string token, int i)
    {
        using var browser = new Browser(address) { Bearer = token };
        return (await browser.PostAsync($"{Path}/{Match(i)}/accept", new { unitId = Crowd.Unit(i) }, $"accept-{i}")).Status;
    }
}
