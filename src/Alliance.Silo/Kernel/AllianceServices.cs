using Alliance.Grains.ActionItems;
using Alliance.Grains.Alliances;
using Alliance.Grains.AnnualReports;
using Alliance.Grains.Attachments;
using Alliance.Grains.Calendars;
using Alliance.Grains.ChairCycles;
using Alliance.Grains.Conferences;
using Alliance.Grains.Kernel;
using Alliance.Grains.Listings;
using Alliance.Grains.Local;
using Alliance.Grains.Matching.Plans;
using Alliance.Grains.Matching;
using Alliance.Grains.Matching.Rounds;
using Alliance.Grains.MemberUnits;
using Alliance.Grains.Minutes;
using Alliance.Grains.People;
using Alliance.Grains.Resolutions;
using Alliance.Grains.Topics;
using Alliance.Grains.Votes;
using Alliance.Silo.ActionItems;
using Alliance.Silo.Alliances;
using Alliance.Silo.Calendars;
using Alliance.Silo.ChairCycles;
using Alliance.Silo.Listings;
using Alliance.Silo.Mail;
using Alliance.Silo.Matching.Matches;
using Alliance.Silo.Conferences;
using Alliance.Silo.Matching.Plans;
using Alliance.Silo.Matching.Rounds;
using Alliance.Silo.Minutes;
using Alliance.Silo.People;
using Alliance.Silo.Regions;
using Alliance.Silo.Resolutions;
using Alliance.Silo.Topics;
using Alliance.Silo.Votes;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alliance.Silo.Kernel;

/// <summary>The wiring of both executables: the console's and the silo's own.</summary>
public static class AllianceServices
{
    /// <summary>
    /// Storage, the engine, and what runs beside it. To be called before other hosted services are added: they start when
    /// the tables are ready, and stop before the engine does.
    /// </summary>
    public static IServiceCollection AddAlliance(this IServiceCollection services, AllianceOptions options)
    {
        services.AddAllianceStorage(options);
        services.AddTelemetry(options);
        services.AddHostedService<Preparation>();
        services.AddAllianceHealth();
        if (services.AddAggregates().AddEngine(options))
        {
            services.AddBeside<Clockwork>().AddBeside<PolicyRunner>().AddBeside<Gauges>().AddClockworkHealth();
            services.AddBeside<FeedRefresher>().AddBeside<Mailer>().AddBeside<PlanSolver>();
            services.AddBeside<SearchWatch>().AddBeside<SearchDigests>();
        }

        return services;
    }

    /// <summary>The log and the tables without anything that runs: what the verbs of the command line need.</summary>
    public static IServiceCollection AddAllianceStorage(this IServiceCollection services, AllianceOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => Database.Open(options.Database));
        services.AddSingleton(s => new Migrator(s.GetRequiredService<Database>()));
        services.AddSingleton<IDoorbell>(_ => new Doorbell());
        services.AddSingleton<EventStoreParts>();
        services.AddSingleton<IEventStore, EventStore>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<ContentStore>();
        services.AddSingleton<PolicyCheckpoints>();
        services.AddStorageRooms();
        services.AddSingleton<PersonGrants>().AddSingleton<PlanSeats>().AddSingleton<PlanWorkshop>();
        services.AddSingleton<IReferenceData, RegionData>();
        services.AddSingleton(s => MailSettings.Of(s.GetService<IConfiguration>())).AddSingleton<Postman>();
        services.AddSingleton(s => new FeedReader(new FeedReaderOptions(string.Equals(s.GetService<IConfiguration>()?["Calendars:AllowPrivate"], "true", StringComparison.OrdinalIgnoreCase))));
        services.AddPolicy<FollowMembershipPolicy>().AddPolicy<PassSeatsPolicy>().AddPolicy<MoveGrantsPolicy>().AddPolicy<FollowAgendasPolicy>().AddPolicy<FollowChairPolicy>().AddPolicy<PassHostsPolicy>();
        services.AddPolicy<CarryTopicsPolicy>().AddPolicy<MoveMeetingsPolicy>();
        services.AddPolicy<FollowChangePolicy>().AddPolicy<PassItemsPolicy>().AddPolicy<OpenMinutesPolicy>().AddPolicy<EnterVotesPolicy>().AddPolicy<SettleMotionsPolicy>();
        services.AddPolicy<DropUnitsPolicy>().AddPolicy<FollowPresencePolicy>();
        services.AddPolicy<ClimbedNeedsPolicy>().AddPolicy<ClimbedAgendaPolicy>().AddPolicy<SettleByActionPolicy>().AddPolicy<SettleByVotesPolicy>();
        services.AddPolicy<OfferPlanPolicy>();
        services.AddPolicy<PromisePolicy>().AddPolicy<NoteMatchesPolicy>().AddPolicy<OfferPairsPolicy>();
        return services;
    }

    /// <summary>
    /// An engine within this process whatever the build's own is, for a story that is played with a clock of its own before the
    /// product starts. Nothing of it runs by itself.
    /// </summary>
    public static IServiceCollection AddAllianceForPlaying(this IServiceCollection services, AllianceOptions options)
    {
        services.AddAllianceStorage(options);
        services.AddAggregates();
        services.AddSingleton(s => new LocalBus(s.GetRequiredService<GrainRegistry>(), s.GetRequiredService<ActivationServices>()));
        services.AddSingleton<ICommandBus>(s => s.GetRequiredService<LocalBus>());
        return services.AddSingleton<Preparation>().AddSingleton<Clockwork>().AddSingleton<PolicyRunner>().AddSingleton<PlanSolver>();
    }

    /// <summary>The rules and what they stand on, the same under every engine.</summary>
    private static IServiceCollection AddAggregates(this IServiceCollection services)
    {
        services.AddMemberUnits().AddPeople().AddAlliances().AddChairCycles().AddConferences();
        services.AddTopics().AddAttachments();
        services.AddCalendars();
        services.AddActionItems().AddResolutions().AddMinutes().AddAnnualReports().AddVotes();
        services.AddListings();
        services.AddPlans();
        services.AddMatches();
        services.AddRounds();
        services.AddSingleton<FactBook>();
        services.AddSingleton<GrainRegistry>();
        return services.AddSingleton<ActivationServices>();
    }

    private static IServiceCollection AddPolicy<TPolicy>(this IServiceCollection services)
        where TPolicy : class, IPolicy
    {
        services.AddSingleton<IPolicy, TPolicy>();
        return services.AddSingleton(s =>
        {
            var policy = s.GetServices<IPolicy>().OfType<TPolicy>().Single();
            return new PolicyInterest(policy.Name, policy.ScopeKinds, policy.Events);
        });
    }

    /// <summary>A service that runs with the host and can also be asked for.</summary>
    private static IServiceCollection AddBeside<TService>(this IServiceCollection services)
        where TService : class, Microsoft.Extensions.Hosting.IHostedService =>
        services.AddSingleton<TService>().AddHostedService(s => s.GetRequiredService<TService>());
}
