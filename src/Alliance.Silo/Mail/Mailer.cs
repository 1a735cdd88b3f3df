using System.Net.Mail;
using Alliance.Silo.Kernel;
using Alliance.Storage.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Mail;

/// <summary>
/// Sends what lies in the outbox. A mail is lent out before it is sent, so that no other process sends it; one that fails is tried again, ever more rarely,
/// until the meeting is over. Only a process that dies between a server's yes and its own note of it lets a mail be sent twice; its sequence makes that harmless.
/// </summary>
public sealed partial class Mailer(OutboxQueries outbox, MailSettings settings, Postman postman, TimeProvider clock, ILogger<Mailer> log) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Sends whatever is due. Returns how many mails were dealt with; none where nothing is configured.</summary>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        if (!settings.IsConfigured)
        {
            return 0;
        }

        var loans = await outbox.TakeDueAsync(clock.GetUtcNow(), AtOnce, stop);
        foreach (var some in loans.Chunk(4))
        {
            await Task.WhenAll(some.Select(mail => DealAsync(mail, stop)));
        }

        return loans.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Loops.EveryAsync(Look, clock, async stop => await CatchUpAsync(stop) == AtOnce, trouble => LogTrouble(log, trouble), stoppingToken);

    private async Task DealAsync(MailLoan mail, CancellationToken stop)
    {
        var matter = await outbox.MatterAsync(mail, stop);
        var idle = matter switch
        {
            null => "given-up",
            _ when matter.Meeting.Sequence > mail.Sequence || (matter.Meeting.Status == "cancelled" && mail.Method != "cancel") => "superseded",
            _ when matter.Meeting.EndsAt < clock.GetUtcNow() => "expired",
            _ when !MailAddress.TryCreate(matter.Email, out _) => "no-address",
            _ => null,
        };
        if (idle is not null)
        {
            await outbox.SettledAsync(mail, idle);
            return;
        }

        using var message = InvitationMail.Compose(settings, matter!, mail.Method);
        switch (await postman.TrySendAsync(message, stop))
        {
            case null:
                return; // Whether it went out is not known; the loan ends by itself.
            case { Problem: { } problem }:
                LogFailed(log, mail.Id, problem);
                await outbox.FailedAsync(mail, problem, clock.GetUtcNow() + Postman.AfterFailure(mail.Attempts));
                return;
            default:
                await outbox.SentAsync(mail, clock.GetUtcNow());
                return;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent and is tried again: {Problem}")]
    private static partial void LogFailed(ILogger log, string mail, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be looked at")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
