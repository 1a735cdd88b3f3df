using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Mail;
using Alliance.Web.Kernel;

namespace Alliance.Web.Mail;

/// <summary>The mails of a meeting; <c>configured</c> is false where no server is set up: then they wait.</summary>
public sealed record MeetingMailAnswer(bool Configured, IReadOnlyList<MailItem> Mails);

/// <summary>How mail stands: where it goes out (never the password), how many in which state, and the latest, what failed first.</summary>
public sealed record MailStatusAnswer(bool Configured, string? Host, int? Port, string? From, bool Tls, bool SignsIn, string? PublicUrl, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<MailItem> Latest);

/// <summary>What was mailed, what failed and what waits. Addresses are never shown.</summary>
public static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alliances/{id}/conferences/{conference}/mails", OfMeetingAsync).WithName("mails.of-meeting").WithTags("Mail").IsQuery<MeetingMailAnswer>()
            .WithSummary("Mails about a meeting").WithDescription("One line for each person and revision: waiting, sent, no-address, expired, given-up, with the reason of a failure.");
        api.MapPost("/alliances/{id}/conferences/{conference}/mails/{mail}/retry", RetryAsync).WithName("mails.retry").WithTags("Mail").Produces(204).Refuses(400, 401, 403, 404)
            .WithSummary("Send a mail again now").WithDescription("One that failed, or whose reader had no address.");
        api.MapGet("/mail", StatusAsync).WithName("mail.status").WithTags("Mail").IsQuery<MailStatusAnswer>().WithSummary("How mail stands").WithDescription("Whether a server is set up, and what lies in the outbox.");
        api.MapPost("/mail/retry", RetryAllAsync).WithName("mail.retry").WithTags("Mail").Produces(204).Refuses(401, 403).WithSummary("Send everything that failed again now").WithDescription("Also what lacked an address.");
    }

    private static async Task<IResult> OfMeetingAsync(string id, string conference, OutboxQueries outbox, MailSettings settings, CancellationToken cancel) =>
        TypedResults.Ok(new MeetingMailAnswer(settings.IsConfigured, await outbox.OfMeetingAsync(id, Shape.Id("conference", conference), cancel)));

    private static async Task<IResult> RetryAsync(string id, string conference, string mail, OutboxQueries outbox, TimeProvider clock, CancellationToken cancel)
    {
        if ((await outbox.OfMeetingAsync(id, Shape.Id("conference", conference), cancel)).All(m => m.Id != mail))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        await outbox.RetryAsync(mail, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> StatusAsync(OutboxQueries outbox, MailSettings settings, CancellationToken cancel) => TypedResults.Ok(new MailStatusAnswer(
        settings.IsConfigured, settings.Host, settings.IsConfigured ? settings.Port : null, settings.From, settings.Tls, settings.User is { Length: > 0 }, settings.PublicUrl,
        await outbox.CountsAsync(cancel), await outbox.LatestAsync(cancel)));

    private static async Task<IResult> RetryAllAsync(OutboxQueries outbox, TimeProvider clock, CancellationToken cancel)
    {
        await outbox.RetryAsync(null, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }
}
