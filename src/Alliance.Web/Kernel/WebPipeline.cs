using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Web.Access;
using Alliance.Web.Account;
using Alliance.Web.ActionItems;
using Alliance.Web.Alliances;
using Alliance.Web.Attachments;
using Alliance.Web.Calendars;
using Alliance.Web.AnnualReports;
using Alliance.Web.ChairCycles;
using Alliance.Web.Conferences;
using Alliance.Web.Pages;
using Alliance.Web.Docs;
using Alliance.Web.Feed;
using Alliance.Web.Listings;
using Alliance.Web.Matching.Balance;
using Alliance.Web.Matching.Plans;
using Alliance.Web.Matching.Matches;
using Alliance.Web.Matching.Suggestions;
using Alliance.Web.Mail;
using Alliance.Web.Matching.Rounds;
using Alliance.Web.Memberships;
using Alliance.Web.MemberUnits;
using Alliance.Web.Minutes;
using Alliance.Web.People;
using Alliance.Web.Regions;
using Alliance.Web.Resolutions;
using Alliance.Web.Search;
using Alliance.Web.Session;
using Alliance.Web.Topics;
using Alliance.Web.Votes;
using Alliance.Web.Workbench;

namespace Alliance.Web.Kernel;

/// <summary>The way of a request through the floor, and the table of its contents.</summary>
public static class WebPipeline
{
    public static WebApplication UseAllianceWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => FailureHandler.FromStatus(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext));
        app.UseConsoleFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<HubOrigin>();
        app.UseMiddleware<AntiforgeryGate>();
        app.UseMiddleware<EndpointGuard>();
        app.UseWebSockets();
        app.MapRooms();
        return app;
    }

    private static void MapRooms(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapSession();
        api.MapSetup();
        api.MapAccount();
        api.MapFeed();
        api.MapRegions();
        api.MapMemberUnits();
        api.MapPeople();
        api.MapAlliances();
        api.MapMemberships();
        api.MapChairCycles();
        api.MapConferences();
        api.MapTopics();
        api.MapAttachments();
        api.MapCalendars();
        api.MapFindTime();
        api.MapPolls();
        app.MapIcal(api);
        api.MapMail();
        api.MapMeetingSeries();
        api.MapMinutes();
        api.MapResolutions();
        api.MapActionItems();
        api.MapYears();
        api.MapVotes();
        api.MapListings();
        api.MapPlans();
        api.MapMatches();
        api.MapRounds();
        api.MapSavedSearches();
        api.MapSuggestions();
        api.MapBalance();
        api.MapWorkbench();
        api.MapSearch();
        app.MapHub<FeedHub>("/hub/feed").WithMetadata(new GuardName("hub.feed"));
        app.MapGroup("").WithMetadata(new GuardName("health")).MapAllianceHealth();
        app.MapOperatorPages()?.WithMetadata(new GuardName("cluster.dashboard"));
        app.MapDocs();
        app.Use(NothingHereAsync);
    }

    /// <summary>No endpoint: under /api that is a refusal in our own form, elsewhere the console shows its page.</summary>
    private static Task NothingHereAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (http.GetEndpoint() is not null)
        {
            return next(http);
        }

        return path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
            ? Problem.Of(KernelCodes.NotFound).WriteAsync(http)
            : http.RequestServices.GetRequiredService<ConsoleFiles>().ServePageAsync(http);
    }
}
