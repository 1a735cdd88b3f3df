using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Web.Access;

namespace Alliance.Web.Kernel;

/// <summary>What a command answers when it was accepted. <c>position</c> is where in the scope's feed its effect is visible.</summary>
public sealed record CommandAnswer(string Id, long Version, string Scope, long Position);

/// <summary>The way from a request to the bus and from the outcome to the answer, the same for every command.</summary>
public sealed class Commands(ICommandBus bus, IHttpContextAccessor accessor, Callers callers)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Not in a request.");

    /// <summary>The same for the same person and Idempotency-Key, so that ids derived from it are the same on a repeat.</summary>
    public string CommandId => Http.Items["command-id"] as string ?? (string)(Http.Items["command-id"] = IdOf(Http))!;

    /// <summary>An id for something that this request creates.</summary>
    public string NewId(string salt) => Ids.Derive(CommandId, salt);

    /// <param name="id">The id to answer with: that of the thing created or changed.</param>
    /// <param name="created">Where the new thing is to be found; then the answer is 201.</param>
    public async Task<IResult> SendAsync(ICommand command, string id, string? created = null)
    {
        var outcome = await OutcomeAsync(command);
        return outcome.Accepted ? Answer(outcome, id, created) : Problem.Of(outcome.Code!, outcome.Facts).ToResult();
    }

    public async Task<CommandOutcome> OutcomeAsync(ICommand command)
    {
        var outcome = await bus.SendAsync(command, Http.Caller(), CommandId, IfMatch(Http), Http.RequestAborted);
        if (command.Stream.Kind == "person")
        {
            // Whoever has lost a role has lost it when the answer says so, not when the feed has told the rest of the house.
            callers.Forget(command.Stream.Id);
        }

        return outcome;
    }

    public IResult Answer(CommandOutcome outcome, string id, string? created = null)
    {
        Http.Response.Headers.ETag = $"\"{outcome.Version}\"";
        var answer = new CommandAnswer(id, outcome.Version, outcome.Scope, outcome.Position);
        return created is null ? TypedResults.Ok(answer) : TypedResults.Created(created, answer);
    }

    private static string IdOf(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0)
        {
            return Ids.Derive(Guid.NewGuid().ToString("N"), "command");
        }

        return key.Length <= 100 && key.All(c => c is > ' ' and <= '~')
            ? Ids.Derive(http.Caller().PersonId, key)
            : throw new ShapeException("Idempotency-Key", key.Length > 100 ? "too-long" : "control-character", "100");
    }

    private static long? IfMatch(HttpContext http)
    {
        var text = http.Request.Headers.IfMatch.ToString().Trim();
        if (text is "" or "*")
        {
            return null;
        }

        return long.TryParse(text.StartsWith("W/", StringComparison.Ordinal) ? text[2..].Trim('"') : text.Trim('"'), System.Globalization.NumberStyles.None, null, out var version)
            ? version
            : throw new ShapeException("If-Match", "not-a-number");
    }
}
