using System.Net;
using System.Net.Mail;

namespace Alliance.Silo.Kernel;

/// <summary>Hands a mail to the server that is set up, and says in words that can be shown why it did not take it.</summary>
public sealed class Postman(MailSettings settings)
{
    private static readonly TimeSpan[] TryAgainAfter =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12)];

    /// <summary>Ever more rarely.</summary>
    public static TimeSpan AfterFailure(int attempts) => TryAgainAfter[Math.Min(attempts, TryAgainAfter.Length - 1)];

    /// <summary>Whether the server took it; null: we are stopping, and it is not known.</summary>
    public async Task<Delivery?> TrySendAsync(MailMessage message, CancellationToken stop)
    {
        try
        {
            await SendAsync(message, stop);
            return new Delivery(null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            return new Delivery(ProblemOf(trouble));
        }
    }

    private async Task SendAsync(MailMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls, UseDefaultCredentials = false };
        if (settings.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
    }

    /// <summary>What sending fails with when it is the server's or the network's doing.</summary>
    private static bool IsTrouble(Exception trouble) =>
        trouble is SmtpException or OperationCanceledException or IOException or System.Net.Sockets.SocketException or InvalidOperationException or System.Security.Authentication.AuthenticationException;

    /// <summary>What the server said, as far as it can be shown: its words may name the reader, and so are not kept.</summary>
    private static string ProblemOf(Exception trouble) => trouble switch
    {
        SmtpFailedRecipientException refused => $"refused {(int)refused.StatusCode}",
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } => "not-reachable",
        SmtpException smtp => $"refused {(int)smtp.StatusCode}",
        OperationCanceledException => "timeout",
        _ => "not-reachable",
    };
}

/// <param name="Problem">Why the server did not take it; null: it did.</param>
public sealed record Delivery(string? Problem);
