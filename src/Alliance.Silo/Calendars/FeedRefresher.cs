using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Silo.Kernel;
using Alliance.Storage.Calendars;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Calendars;

/// <summary>Reads the calendars that units let us read, each once an hour; one that fails is tried again, ever more rarely.</summary>
public sealed partial class FeedRefresher(FeedQueries feeds, FeedReader reader, TimeProvider clock, ILogger<FeedRefresher> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private const int AtOnce = 8;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    /// <summary>As far as a time can be looked for.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(200);

    private static readonly TimeSpan[] TryAgainAfter = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    /// <summary>Reads every calendar whose time has come. Returns how many.</summary>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        var loans = await feeds.TakeDueAsync(clock.GetUtcNow(), AtOnce, stop);
        await Task.WhenAll(loans.Select(loan => ReadAsync(loan, stop)));
        return loans.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Loops.EveryAsync(Look, clock, async stop => await CatchUpAsync(stop) == AtOnce, trouble => LogTrouble(log, trouble), stoppingToken);

    private async Task ReadAsync(FeedLoan loan, CancellationToken stop)
    {
        try
        {
            var text = await reader.ReadAsync(loan.Url, loan.Etag, stop);
            var now = clock.GetUtcNow();
            var busy = text.Text is null ? null : IcalBusyTimes.Read(text.Text, now - Back, now + Ahead);
            await feeds.SaveAsync(loan, busy, text.Etag, now, now + Every, stop);
        }
        catch (FeedUnreadableException unreadable)
        {
            await FailAsync(loan, unreadable.Problem, unreadable.Detail, stop);
        }
        catch (FormatException)
        {
            await FailAsync(loan, "not-a-calendar", null, stop);
        }
    }

    private Task FailAsync(FeedLoan loan, string problem, string? detail, CancellationToken stop)
    {
        LogFailed(log, loan.UnitId, problem, detail);
        var now = clock.GetUtcNow();
        return feeds.FailAsync(loan, problem, detail, now, now + TryAgainAfter[Math.Min(loan.Failures, TryAgainAfter.Length - 1)], stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The calendar of unit {Unit} could not be read: {Problem} {Detail}")]
    private static partial void LogFailed(ILogger log, string unit, string problem, string? detail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendars could not be looked for")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
