using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Calendars;

[Alias("alliance.calendar")]
public interface ICalendarGrain : IAggregateGrain;

[GrainType("calendar")]
public sealed class CalendarGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), ICalendarGrain;

[Alias("alliance.time-poll")]
public interface ITimePollGrain : IAggregateGrain;

[GrainType("time-poll")]
public sealed class TimePollGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), ITimePollGrain;
