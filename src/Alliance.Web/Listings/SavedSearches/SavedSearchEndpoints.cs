using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Listings.SavedSearches;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Listings;

/// <summary>A search to save: the lists' filters by name, as in an address (`q`, `category`, `region`…); without an alliance over all that can be seen. `byMail`: what is new is mailed too, once a day at most.</summary>
public sealed record SavedSearchBody(string? Name, string? AllianceId, IReadOnlyDictionary<string, string?>? Ask, bool? ByMail);

/// <summary>Searches of the lists that a person has saved, and is told about. Nobody else's exist.</summary>
internal static class SavedSearchEndpoints
{
    public static void MapSavedSearches(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/saved-searches").WithTags("Listings");
        mine.MapGet("", async (HttpContext http, SavedSearchQueries searches, CancellationToken cancel) => TypedResults.Ok(Whole.Of(await searches.OfAsync(http.Caller().PersonId, cancel))))
            .WithName("saved-searches.list").IsQuery<PageOf<SavedSearchItem>>().WithSummary("My saved searches").WithDescription("What has something new comes first.");
        mine.MapPost("", (SavedSearchBody body, HttpContext http, Commands commands) => SaveAsync(commands.NewId("saved-search"), body, http, commands, created: true))
            .WithName("saved-searches.save").IsCommand(creates: true).WithSummary("Save a search").WithDescription("New entries that fit are told from now on, in the console and by mail.");
        mine.MapPut("/{searchId}", (string searchId, SavedSearchBody body, HttpContext http, Commands commands) => SaveAsync(Id(searchId), body, http, commands, created: false))
            .WithName("saved-searches.change").IsCommand().WithSummary("Change a saved search");
        mine.MapPost("/{searchId}/look", (string searchId, HttpContext http, Commands commands) => commands.SendAsync(new LookAtSearch(http.Caller().PersonId, Id(searchId)), searchId))
            .WithName("saved-searches.look").IsCommand().WithSummary("What is new has been looked at");
        mine.MapDelete("/{searchId}", (string searchId, HttpContext http, Commands commands) => commands.SendAsync(new RemoveSearch(http.Caller().PersonId, Id(searchId)), searchId))
            .WithName("saved-searches.remove").IsCommand().WithSummary("Remove a saved search").WithDescription("What it looked for is erased.");
    }

    private static string Id(string id) => Shape.Id("searchId", id);

    private static Task<IResult> SaveAsync(string id, SavedSearchBody body, HttpContext http, Commands commands, bool created)
    {
        var ask = (body.Ask ?? new Dictionary<string, string?>(StringComparer.Ordinal)).Where(a => !string.IsNullOrEmpty(a.Value)).ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);
        var filter = Filter(ask).Filter(string.IsNullOrEmpty(body.AllianceId) ? null : Shape.Id("allianceId", body.AllianceId));
        var (asked, evaluated) = (JsonSerializer.Serialize(ask), SavedSearchQueries.FilterText(filter));
        if (asked.Length > 2000 || evaluated.Length > 2000)
        {
            throw new ShapeException("ask", "too-long", "2000");
        }

        var terms = new SearchTerms(Shape.Line("name", body.Name, 60), filter.AllianceId, asked, evaluated);
        return commands.SendAsync(new SaveSearch(http.Caller().PersonId, id, terms, body.ByMail == true), id, created ? $"/api/saved-searches/{id}" : null);
    }

    /// <summary>The same shapes as the lists' own query.</summary>
    private static ListingAsk Filter(IReadOnlyDictionary<string, string> ask)
    {
        string? Text(string name) => ask.GetValueOrDefault(name);
        DateTimeOffset? Instant(string name) => Text(name) is not { } text ? null
            : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at
            : throw new ShapeException(name, "not-a-date");
        decimal? Number(string name) => Text(name) is not { } text ? null
            : decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
            : throw new ShapeException(name, "not-a-number");
        return new ListingAsk(
            Text("q"), Text("kind"), Text("side"), Text("category"), Text("region"), Instant("from"), Instant("to"), Number("left"), Text("status"), Text("unit"), Text("near"), Text("mine") == "true", null);
    }
}
