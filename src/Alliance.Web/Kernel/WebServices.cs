using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Web.Access;
using Alliance.Web.Attachments;
using Alliance.Web.Pages;
using Alliance.Web.Docs;
using Alliance.Web.Feed;
using Alliance.Web.Listings;
using Alliance.Web.Matching.Plans;
using Alliance.Web.Matching.Matches;
using Alliance.Web.Matching.Suggestions;
using Alliance.Web.MemberUnits.Import;
using Alliance.Web.People;
using Alliance.Web.Session;
using Alliance.Web.Topics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Kernel;

/// <summary>What the web floor is made of.</summary>
public static class WebServices
{
    public static IServiceCollection AddAllianceWeb(this IServiceCollection services, WebOptions options, IConfiguration configuration)
    {
        services.AddSingleton(options);
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<FailureHandler>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.AddLimits(configuration);
        services.AddOpenApiDocument();
        services.AddSingleton<ConsoleFiles>();
        services.AddSingleton<FeedPages>().AddSingleton<UnitExport>().AddSingleton<ImportReading>().AddSingleton<UnitImports>().AddSingleton<PeopleSight>();
        services.AddSingleton<TopicTerms>().AddSingleton<PaperUpload>().AddSingleton<EntrySight>();
        services.AddSingleton<MatchSides>();
        services.AddSuggestions();
        services.AddSingleton<ListingUnits>().AddSingleton<ListingHistory>().AddSingleton<ListingImports>();
        services.AddSingleton<PlanPages>().AddSingleton<Matching.Balance.BalanceAnswers>();
        return services.AddSigningIn().AddAccess().AddFeed();
    }

    private static IServiceCollection AddSigningIn(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>().AddSingleton<AccessTokens>().AddSingleton<SignInLinks>().AddSingleton<SignInAudit>()
            .AddSingleton<DataProtectionKeys>().AddSingleton<AccountRows>().AddSingleton<PersonCards>().AddSingleton<UnknownNames>().AddSingleton<DemoAccounts>()
            .AddSingleton<FirstAdministrator>().AddSingleton<SessionAnswers>().AddScoped<SignIn>().AddScoped<SessionOpening>().AddScoped<PasswordSetting>();
        services.AddScoped<IPasswordValidator<SignInAccount>, PasswordRules>();
        services.AddSingleton<ILookupNormalizer, SignInNameNormalizer>();
        services.AddIdentityCore<SignInAccount>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = SignIn.Attempts;
            identity.Lockout.DefaultLockoutTimeSpan = SignIn.Lockout;
            identity.User.RequireUniqueEmail = false;
            // Names were checked when the account was opened, by the domain's own rules.
            identity.User.AllowedUserNameCharacters = "";
        }).AddUserStore<AccountStore>();
        services.AddAuthentication(SessionAuthentication.Name).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, null);
        services.AddDataProtection().SetApplicationName("Alliance");
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>((o, keys) => o.XmlRepository = new KeyRepository(keys));
        services.AddAntiforgery(o =>
        {
            o.HeaderName = AntiforgeryGate.Header;
            o.Cookie.Name = "alliance.antiforgery";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    private static IServiceCollection AddAccess(this IServiceCollection services) =>
        services.AddSingleton<AllianceStandings>().AddSingleton<Callers>().AddSingleton<Sight>().AddSingleton<Commands>();

    private static IServiceCollection AddFeed(this IServiceCollection services)
    {
        services.AddSignalR(o =>
        {
            o.MaximumReceiveMessageSize = 16 * 1024;
            o.AddFilter<HubGuard>();
        }).AddJsonProtocol(o => ApiJson.Configure(o.PayloadSerializerOptions));
        return services.AddSingleton<ActorNames>().AddSingleton<FeedMetrics>().AddSingleton<LiveConnections>().AddSingleton<Presence>().AddSingleton<FeedItems>()
            .AddSingleton<FeedSubscriptions>().AddSingleton<HubGuard>().AddHostedService<FeedTailer>().AddHostedService<LiveUpkeep>();
    }
}
