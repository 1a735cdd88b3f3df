using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;

namespace Alliance.Web.Demo;

/// <summary>A clock that stands where the story is.</summary>
public sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public void MoveTo(DateTimeOffset at) => Interlocked.Exchange(ref ticks, Math.Max(Interlocked.Read(ref ticks), at.UtcTicks));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}

/// <summary>
/// Plays a past through ordinary commands: before each step the clock moves on, and everything that was due until then is done
/// at its own moment. Each command has an id of its own from the story, so that playing again changes nothing.
/// </summary>
public sealed class DemoStage(ICommandBus bus, Clockwork clockwork, PolicyRunner policies, DueWork due, ChairCycleQueries cycles, StoryClock clock, DateTimeOffset now)
{
    private readonly List<(DateTimeOffset At, string Key, Func<Task> Step)> steps = [];

    public DateOnly Today => ChinaTime.DateOf(now);

    /// <summary>When the demonstration is loaded: what comes after it is still ahead.</summary>
    public DateTimeOffset Now => now;

    /// <summary>At ten in the morning of the day; what lies after today is left out.</summary>
    public void On(DateOnly day, string key, Func<Task> step)
    {
        var at = ChinaTime.StartOf(day).AddHours(10);
        if (at < now)
        {
            steps.Add((at, key, step));
        }
    }

    public void At(DateOnly day, string key, Caller caller, ICommand command) => On(day, key, () => SendAsync(key, caller, command));

    /// <summary>Time goes by within a step.</summary>
    public void Pass(TimeSpan time) => clock.MoveTo(clock.GetUtcNow() + time);

    public async Task PlayAsync()
    {
        foreach (var (at, _, step) in steps.OrderBy(s => s.At).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            await PassTimeAsync(at);
            await step();
            await policies.CatchUpAsync();
        }

        await PassTimeAsync(now);
    }

    /// <exception cref="InvalidOperationException">The story asks for what the rules refuse.</exception>
    public async Task SendAsync(string key, Caller caller, ICommand command)
    {
        var outcome = await bus.SendAsync(command, caller, Ids.Derive("demo", key));
        if (!outcome.Accepted && outcome.Code != KernelCodes.Exists)
        {
            throw new InvalidOperationException($"The demonstration's step {key} was refused: {outcome.Code} {string.Join(", ", outcome.Facts.Select(f => $"{f.Key}={f.Value}"))}");
        }
    }

    public async Task<CycleState> CycleAsync(string allianceId) =>
        (await cycles.GetAsync(allianceId, null, ChinaTime.DateOf(clock.GetUtcNow())))?.State ?? throw new InvalidOperationException($"{allianceId} has no cycle.");

    private async Task PassTimeAsync(DateTimeOffset until)
    {
        while (await due.NextDueAtAsync() is { } next && next <= until)
        {
            clock.MoveTo(next);
            await clockwork.CatchUpAsync();
            await policies.CatchUpAsync();
        }

        clock.MoveTo(until);
    }
}
