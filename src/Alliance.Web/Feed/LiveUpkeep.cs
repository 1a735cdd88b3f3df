using Alliance.Storage.Accounts;

namespace Alliance.Web.Feed;

/// <summary>Sends who is here four times a second, hangs up on sessions that ended elsewhere, and forgets what has expired.</summary>
public sealed partial class LiveUpkeep(Presence presence, LiveConnections live, Sessions sessions, AccessTokens tokens, SignInAudit audit, TimeProvider clock, ILogger<LiveUpkeep> log) : BackgroundService
{
    private const int ReviewEvery = 40;
    private const int ForgetEvery = 4 * 3600;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var beat = 1; !stoppingToken.IsCancellationRequested; beat++)
        {
            await Task.Delay(250, stoppingToken);
            try
            {
                await presence.SendAsync();
                if (beat % ReviewEvery == 0)
                {
                    await HangUpAsync();
                }

                if (beat % ForgetEvery == 0)
                {
                    await sessions.ForgetExpiredAsync(clock.GetUtcNow());
                    await audit.ForgetOldAsync(clock.GetUtcNow());
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(log, trouble);
            }
        }
    }

    private async Task HangUpAsync()
    {
        var now = clock.GetUtcNow();
        var open = live.All.Select(c => c.SessionId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var held = live.All.Select(c => c.TokenId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        List<string> over = [];
        foreach (var some in open.Chunk(500))
        {
            over.AddRange(some.Except(await sessions.StillOpenAsync(some, now)));
        }

        foreach (var some in held.Chunk(500))
        {
            over.AddRange(some.Except(await tokens.StillGoodAsync(some, now)));
        }

        if (over.Count > 0)
        {
            await live.EndSessionsAsync(over);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Upkeep of live connections failed once")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
