using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Calendars;

public static class CalendarGrains
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) =>
        services.AddGrain(new CalendarDecider(), typeof(SetUsualHours), typeof(PutBusyEntry), typeof(SubscribeCalendar))
            .AddGrain(new TimePollDecider(), typeof(OpenTimePoll)).AddFacts<PollFacts, Facts>();

    private sealed class Facts(Database database) : IFactLoader<PollFacts>
    {
        /// <summary>Whoever leaves the alliance in the very instant of a poll's opening is asked in vain: that is no harm, and not worth a conflict with every vote.</summary>
        public async Task<LoadedFacts<PollFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => PollFactsQuery.LoadAsync(db, ((TimePollCommand)command).AllianceId), cancel), null);
    }
}
