using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Storage.Minutes;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Minutes;

public sealed record UpdateBody(string? Update);

public sealed record SnapshotBody(long Through, string? Snapshot);

/// <summary><paramref name="Content"/> as <see cref="MinutesText"/>; <paramref name="Through"/>: the last change that it contains.</summary>
public sealed record SendBody(long Through, JsonElement Content, string? Text, int? Days);

public sealed record MinutesUnitBody(string? UnitId);

public sealed record ObjectionBody(string? UnitId, string? Words);

public sealed record TakeBackMinutesBody(string? Reason);

/// <summary>Frame and content are those of now while the minutes are open, and those frozen while they are sent or fixed.</summary>
public sealed record MinutesAnswerBody(
    MinutesRow? Minutes, JsonElement Frame, JsonElement? Content, IReadOnlyList<MinutesAnswer> Answers, IReadOnlyDictionary<string, bool> May, long? Version, long AsOf);

/// <summary>The minutes of a meeting: written together, confirmed by the members, then fixed.</summary>
public static class MinutesEndpoints
{
    public static void MapMinutes(this IEndpointRouteBuilder api)
    {
        var minutes = api.MapGroup("/alliances/{id}/minutes/{conferenceId}").WithTags("Minutes");
        minutes.MapGet("", GetAsync).WithName("minutes.get").IsQuery<MinutesAnswerBody>().WithSummary("The minutes of a meeting")
            .WithDescription("`frame` is drawn from the data: who came, what was moved, voted and given out. The text that people type is read as updates while the minutes are open.");
        minutes.MapGet("/updates", UpdatesAsync).WithName("minutes.updates").IsQuery<UpdatesRead>().WithSummary("Changes of the text").WithDescription("Yjs updates in base64 after the one given; a snapshot stands for all before it.");
        minutes.MapPost("/open", (string id, string conferenceId, Commands commands) => commands.SendAsync(new OpenMinutes(A(id), C(conferenceId)), conferenceId))
            .WithName("minutes.open").IsCommand().WithSummary("Open the minutes").WithDescription("They open by themselves with the meeting.");
        minutes.MapPost("/updates", (string id, string conferenceId, UpdateBody body, Commands commands) =>
                commands.SendAsync(MinutesShapes.Check(new WriteMinutes(A(id), C(conferenceId), body.Update ?? "")), conferenceId))
            .WithName("minutes.write").IsCommand().WithSummary("Change the text").WithDescription("A Yjs update in base64. Several people may do so at once; sent twice under one Idempotency-Key it counts once.");
        minutes.MapPost("/snapshot", (string id, string conferenceId, SnapshotBody body, Commands commands) =>
                commands.SendAsync(MinutesShapes.Check(new CompactMinutes(A(id), C(conferenceId), body.Through, body.Snapshot ?? "")), conferenceId))
            .WithName("minutes.compact").IsCommand().WithSummary("Shorten the reading").WithDescription("One update for all up to `through`, refused unless that is the last.");
        minutes.MapPost("/send", SendAsync).WithName("minutes.send").IsCommand().WithSummary("Send for confirmation").WithDescription("Freezes frame and text. Refused if somebody has written since `through`. Members have `days`, 7 if not said.");
        minutes.MapPost("/take-back", (string id, string conferenceId, TakeBackMinutesBody body, Commands commands) =>
                commands.SendAsync(new TakeMinutesBack(A(id), C(conferenceId), Shape.Line("reason", body.Reason, 500, 2)), conferenceId))
            .WithName("minutes.take-back").IsCommand().WithSummary("Take them back").WithDescription("The text can be changed again; those who confirmed are asked anew.");
        minutes.MapPost("/confirm", (string id, string conferenceId, MinutesUnitBody body, Commands commands) =>
                commands.SendAsync(new ConfirmMinutes(A(id), C(conferenceId), Shape.Id("unitId", body.UnitId)), conferenceId))
            .WithName("minutes.confirm").IsCommand().WithSummary("Confirm the minutes").WithDescription("When all who were asked have, they are fixed; else by the clock when nobody objects in time.");
        minutes.MapPost("/object", (string id, string conferenceId, ObjectionBody body, Commands commands) =>
                commands.SendAsync(new ObjectToMinutes(A(id), C(conferenceId), Shape.Id("unitId", body.UnitId), MinutesShapes.Words(body.Words)), conferenceId))
            .WithName("minutes.object").IsCommand().WithSummary("Object to the minutes").WithDescription("An objection opens them again.");
        minutes.MapGet("/document", DocumentAsync).WithName("minutes.document").Produces(200, contentType: MinutesDocument.ContentType).Refuses(401, 403, 404, 409)
            .WithSummary("The minutes as a document").WithDescription("A .docx in the form of Chinese official minutes, of what was sent or fixed.");
        minutes.MapPost("/draft-document", DraftAsync).WithName("minutes.draft-document").Produces(200, contentType: MinutesDocument.ContentType).Refuses(400, 401, 403, 404)
            .WithSummary("A draft as a document").WithDescription("As `document`, of the text given and the frame as it is now; nothing is changed.");
    }

    private static string A(string id) => Shape.Id("id", id);

    private static string C(string conferenceId) => Shape.Id("conferenceId", conferenceId);

    private static Task<MinutesDetail?> FindAsync(string id, string conferenceId, MinutesQueries minutes, TimeProvider clock, CancellationToken cancel) =>
        Ids.IsValid(conferenceId) ? minutes.GetAsync(id, conferenceId, ChinaTime.DateOf(clock.GetUtcNow()), cancel) : Task.FromResult<MinutesDetail?>(null);

    private static async Task<IResult> GetAsync(string id, string conferenceId, HttpContext http, MinutesQueries minutes, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, conferenceId, minutes, clock, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var may = May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "minutes.", "action-item.");
        var frame = found.Frozen is { } frozen ? Parsed(frozen.Frame) : JsonSerializer.SerializeToElement(found.Frame, ApiJson.Options);
        return TypedResults.Ok(new MinutesAnswerBody(
            found.Minutes, frame, found.Frozen is { } f ? Parsed(f.Content) : null, found.Answers, may, found.Minutes?.Version, found.AsOf));
    }

    private static async Task<IResult> UpdatesAsync(string id, string conferenceId, long? after, MinutesQueries minutes, CancellationToken cancel) =>
        Ids.IsValid(conferenceId) && await minutes.UpdatesAsync(id, conferenceId, Math.Max(after ?? 0, 0), cancel) is { } read
            ? TypedResults.Ok(read)
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> SendAsync(string id, string conferenceId, SendBody body, Commands commands, MinutesQueries minutes, TimeProvider clock, CancellationToken cancel)
    {
        var content = MinutesText.Check(body.Content);
        if (await FindAsync(id, conferenceId, minutes, clock, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var frame = JsonSerializer.Serialize(found.Frame, ApiJson.Options);
        var command = new SendMinutes(A(id), C(conferenceId), body.Through, frame, JsonSerializer.Serialize(content, ApiJson.Options), body.Text ?? "", body.Days ?? MinutesDecider.UsualDays);
        return await commands.SendAsync(MinutesShapes.Check(command), conferenceId);
    }

    private static async Task<IResult> DocumentAsync(string id, string conferenceId, MinutesQueries minutes, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, conferenceId, minutes, clock, cancel) is not { Minutes: not null } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        return found.Frozen is not { } frozen
            ? Problem.Of(MinutesCodes.NotSent).ToResult()
            : MinutesDocument.Result(
                JsonSerializer.Deserialize<MinutesFrame>(frozen.Frame, ApiJson.Options)!, JsonSerializer.Deserialize<MinutesText>(frozen.Content, ApiJson.Options)!, found.Minutes!);
    }

    private static async Task<IResult> DraftAsync(string id, string conferenceId, DraftBody body, MinutesQueries minutes, TimeProvider clock, CancellationToken cancel)
    {
        var content = MinutesText.Check(body.Content);
        return await FindAsync(id, conferenceId, minutes, clock, cancel) is { } found
            ? MinutesDocument.Result(found.Frame, content, found.Minutes)
            : Problem.Of(KernelCodes.NotFound).ToResult();
    }

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

public sealed record DraftBody(JsonElement Content);
