using System.Net;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching.Matches;

/// <summary>Several needs and several resources, each offered to each, all accepted in the same instant.</summary>
public sealed class MatchCrossing(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Listings = $"/api/alliances/{World.Ours}/listings";
    private const string Matches = $"/api/alliances/{World.Ours}/matches";

    [Fact]
    public async Task None_falls_through_while_both_of_its_entries_have_enough_left()
    {
        async Task<string[]> EntriesAsync(string role, string kind, int count, decimal quantity) => await Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
            (await world.As(role).PostAsync(Listings, new { kind, category = "other", title = $"交叉{kind}之{i}", quantity })).Json.GetProperty("id").GetString()!));
        var (resources, needs) = (await EntriesAsync("chair", "resource", 3, 7), await EntriesAsync("delegate", "need", 4, 5));
        var offers = new List<string>();
        foreach (var (need, resource) in needs.SelectMany(n => resources.Select(r => (n, r))))
        {
            offers.Add((await world.As("chair").PostAsync(Matches, new { needId = need, resourceId = resource, quantity = 3 })).Json.GetProperty("id").GetString()!);
        }

        var answers = await Task.WhenAll(offers.Select(o => world.As("delegate").PostAsync($"{Matches}/{o}/accept", new { })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        var ends = new Dictionary<string, string>(StringComparer.Ordinal);
        await Until.TrueAsync(
            async () =>
            {
                foreach (var item in (await world.As("delegate").GetAsync($"{Matches}?size=200")).Json.GetProperty("items").EnumerateArray())
                {
                    ends[item.GetProperty("id").GetString()!] = item.GetProperty("stage").GetString()!;
                }

                return offers.TrueForAll(o => ends[o] is "committed" or "fell-through");
            },
            60);
        var left = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in resources.Concat(needs))
        {
            left[entry] = 0;
            await Until.TrueAsync(async () => await LeftAsync(entry) is var now && (left[entry] = now) >= 0 && now == Whole(entry) - (3 * Taken(entry)));
        }

        Assert.DoesNotContain(needs.SelectMany(n => resources.Select(r => (n, r))).Where((_, i) => ends[offers[i]] == "fell-through"), pair => left[pair.n] >= 3 && left[pair.r] >= 3);
        Assert.True(ends.Values.Count(e => e == "committed") >= 3, string.Join(' ', ends.Values));

        async Task<decimal> LeftAsync(string entry) => (await world.As("coordinator").GetAsync($"/api/listings/{entry}")).Json.GetProperty("listing").GetProperty("item").GetProperty("left").GetDecimal();
        decimal Whole(string entry) => resources.Contains(entry) ? 7 : 5;
        int Taken(string entry) => needs.SelectMany(n => resources.Select(r => (n, r))).Where((pair, i) => ends[offers[i]] == "committed" && (pair.n == entry || pair.r == entry)).Count();
    }
}
