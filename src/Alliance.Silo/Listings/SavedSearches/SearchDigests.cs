using System.Net.Mail;
using Alliance.Silo.Kernel;
using Alliance.Storage.Listings.SavedSearches;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Listings;

/// <summary>
/// Mails what saved searches have found, a person at a time and no more than once a day. What may be told is worked out when the mail is
/// written, not when the entry came.
/// </summary>
public sealed partial class SearchDigests(DigestQueries digests, MailSettings settings, Postman postman, TimeProvider clock, ILogger<SearchDigests> log) : BackgroundService
{
    private const int AtOnce = 20;

    private const int MostAttempts = 10;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    /// <summary>Sends whatever is due. Returns how many people were dealt with; none where no server is set up: then what is due waits.</summary>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        if (!settings.IsConfigured)
        {
            return 0;
        }

        var loans = await digests.TakeDueAsync(clock.GetUtcNow(), AtOnce, stop);
        foreach (var mail in loans)
        {
            await DealAsync(mail, stop);
        }

        return loans.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Loops.EveryAsync(Look, clock, async stop => await CatchUpAsync(stop) == AtOnce, trouble => LogTrouble(log, trouble), stoppingToken);

    private async Task DealAsync(DigestLoan mail, CancellationToken stop)
    {
        var matter = await digests.MatterAsync(mail, stop);
        var idle = matter switch
        {
            null => "given-up",
            { Parts.Count: 0 } => "nothing",
            _ when !MailAddress.TryCreate(matter.Email, out _) => "no-address",
            _ when mail.Attempts >= MostAttempts => "given-up",
            _ => null,
        };
        if (idle is not null)
        {
            await digests.SettledAsync(mail, idle);
            return;
        }

        using var message = SearchDigestMail.Compose(settings, matter!);
        switch (await postman.TrySendAsync(message, stop))
        {
            case null:
                return; // Whether it went out is not known; the loan ends by itself.
            case { Problem: { } problem }:
                LogFailed(log, problem);
                await digests.FailedAsync(mail, problem, clock.GetUtcNow() + Postman.AfterFailure(mail.Attempts));
                return;
            default:
                await digests.SentAsync(mail, clock.GetUtcNow());
                return;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail about saved searches could not be sent and is tried again: {Problem}")]
    private static partial void LogFailed(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mails about saved searches could not be looked at")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
