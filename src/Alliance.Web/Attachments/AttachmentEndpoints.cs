using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Storage.Attachments;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Alliance.Web.Attachments;

/// <summary>A paper; <c>preview</c>: image, pdf or text, or none where it can only be fetched.</summary>
public sealed record PaperAnswer(
    string Id, string Name, string MediaType, long Size, string? UnitId, string? UnitName, string? UploadedByName, DateTimeOffset At, string? Preview, bool MayRemove);

/// <summary>Papers of topics, meetings, minutes, action items and entries of the lists. Whoever may see the owner may see them; a content's hash opens nothing.</summary>
public static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/alliances/{id}/attachments").WithTags("Attachments");
        papers.MapGet("", ListAsync).WithName("attachments.list").IsQuery<PageOf<PaperAnswer>>().WithSummary("Papers").WithDescription("Of `ownerKind` (topic, conference, minutes, action-item, listing) and `ownerId`, in the order in which they came.");
        papers.MapPost("", AddAsync).WithName("attachments.add").IsCommand(creates: true).Refuses(413).Accepts<Stream>("*/*")
            .WithMetadata(new RequestSizeLimitAttribute(PaperUpload.Largest + (64 * 1024)))
            .WithSummary("Attach a paper").WithDescription("The file itself is the body, at most 50 MB; `name` with its ending. Taken are pdf, docx, xlsx, pptx, png, jpeg, webp, txt and csv, told by what is in them. All of it or nothing.");
        papers.MapGet("/{attachmentId}/content", ContentAsync).WithName("attachments.content").Produces(200, contentType: "application/octet-stream").Refuses(400, 401, 403, 404)
            .WithSummary("Fetch a paper").WithDescription("Ranges are served. Images are shown in place; with `download` everything is offered as a file.");
        papers.MapGet("/{attachmentId}/text", TextAsync).WithName("attachments.text").IsQuery<PreviewText>().Refuses(409).WithSummary("The words of a paper").WithDescription("Of Office documents and text files, the first 60,000 characters.");
        papers.MapDelete("/{attachmentId}", (string id, string attachmentId, Commands commands) =>
                commands.SendAsync(new RemoveAttachment(Shape.Id("id", id), Shape.Id("attachmentId", attachmentId)), attachmentId))
            .WithName("attachments.remove").IsCommand().WithSummary("Remove a paper").WithDescription("By who uploaded it, that unit, or the coordinator. The content goes with the last paper that has it.");
    }

    private static async Task<IResult> ListAsync(
        string id, string? ownerKind, string? ownerId, HttpContext http, AttachmentQueries attachments, Sight sight, EntrySight entries, AllianceStandings standings, CancellationToken cancel)
    {
        var (kind, owner) = Owner(ownerKind, ownerId);
        var caller = http.Caller();
        var relation = await sight.RelationAsync(caller, id);
        if (!OwnerSight.Has(relation, kind) || !await entries.SeesAsync(caller, kind, owner, cancel) || !await attachments.OwnerExistsAsync(id, kind, owner, cancel))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var mine = (await standings.OfAsync(id, caller.Units))?.InGoodStanding ?? [];
        var items = await attachments.OfAsync(id, kind, owner, cancel);
        return TypedResults.Ok(Whole.Of<PaperAnswer>([.. items.Select(a => new PaperAnswer(
            a.Id, a.Name, a.MediaType, a.Size, a.UnitId, a.UnitName, a.UploadedByName, a.At, PreviewOf(a.MediaType),
            relation.HasFlag(Relation.Coordinator) || a.UploadedBy == caller.PersonId || (a.UnitId is not null && mine.Contains(a.UnitId))))]));
    }

    private static async Task<IResult> AddAsync(
        string id, string? ownerKind, string? ownerId, string? name, string? unitId, HttpContext http, AttachmentQueries attachments, PaperUpload upload, EntrySight entries, AllianceStandings standings, Commands commands, CancellationToken cancel)
    {
        var (kind, owner) = Owner(ownerKind, ownerId);
        var (named, caller, alliance) = (PaperNames.Check(name), http.Caller(), Shape.Id("id", id));
        var mine = (await standings.OfAsync(alliance, caller.Units))?.InGoodStanding ?? [];
        var ownerUnit = kind == OwnerKind.Listing ? await entries.UnitAsync(owner, cancel) : null;
        var unit = !string.IsNullOrEmpty(unitId) ? Shape.Id("unitId", unitId)
            : ownerUnit is not null && mine.Contains(ownerUnit) ? ownerUnit
            : caller.Coordinates(alliance) ? null : mine.FirstOrDefault();
        if ((unit is null && !caller.Coordinates(alliance)) || (unit is not null && !mine.Contains(unit)))
        {
            return Problem.Of(KernelCodes.Forbidden).ToResult();
        }

        if (!await entries.SeesAsync(caller, kind, owner, cancel) || !await attachments.OwnerExistsAsync(alliance, kind, owner, cancel))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        try
        {
            return await upload.TakeAsync(
                http, commands, (paper, size, hash) => new AddAttachment(alliance, commands.NewId("attachment"), kind, owner, named, paper.MediaType, size, hash, unit), named, $"/api/alliances/{id}/attachments", cancel);
        }
        catch (RefusedPaperException refused)
        {
            return (refused.Problem.Code == AttachmentCodes.TooLarge ? refused.Problem with { Status = 413 } : refused.Problem).ToResult();
        }
    }

    /// <summary>Whatever comes back is data alone: no scripts, no frames around it, no guessing of its type.</summary>
    private static async Task<IResult> ContentAsync(string id, string attachmentId, bool? download, HttpContext http, AttachmentQueries attachments, ContentStore contents, Sight sight, EntrySight entries, CancellationToken cancel)
    {
        if (await FindAsync(id, attachmentId, http, attachments, sight, entries, cancel) is not { } found || await contents.OpenAsync(found.Hash, cancel) is not { } content)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var inPlace = download != true && found.MediaType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(inPlace ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = "private, no-cache";
        var type = found.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "application/octet-stream" : found.MediaType;
        return TypedResults.Stream(content, type, entityTag: new EntityTagHeaderValue($"\"{found.Id}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> TextAsync(string id, string attachmentId, HttpContext http, AttachmentQueries attachments, ContentStore contents, Sight sight, EntrySight entries, CancellationToken cancel)
    {
        if (await FindAsync(id, attachmentId, http, attachments, sight, entries, cancel) is not { } found || await contents.OpenAsync(found.Hash, cancel) is not { } content)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        await using (content)
        {
            if (PaperKind.Sent(found.MediaType) is not { Text: true } kind)
            {
                return Problem.Of(AttachmentCodes.NoPreview).ToResult();
            }

            return TypedResults.Ok(kind == PaperKind.Txt || kind == PaperKind.Csv ? await PreviewText.OfTextAsync(content, cancel) : OfficeText.Of(kind, content));
        }
    }

    /// <summary>Null also for who may not see what it is attached to.</summary>
    private static async Task<AttachmentFound?> FindAsync(string id, string attachmentId, HttpContext http, AttachmentQueries attachments, Sight sight, EntrySight entries, CancellationToken cancel) =>
        await attachments.FindAsync(id, Shape.Id("attachmentId", attachmentId), cancel) is { } found
        && OwnerSight.Has(await sight.RelationAsync(http.Caller(), id), found.OwnerKind)
        && await entries.SeesAsync(http.Caller(), found.OwnerKind, found.OwnerId, cancel)
            ? found
            : null;

    private static (OwnerKind Kind, string Id) Owner(string? kind, string? id) =>
        (Ask.OneOf<OwnerKind>("ownerKind", kind) ?? throw new ShapeException("ownerKind", "required"), Shape.Id("ownerId", id));

    private static string? PreviewOf(string mediaType) =>
        mediaType.StartsWith("image/", StringComparison.Ordinal) ? "image" : mediaType == PaperKind.Pdf.MediaType ? "pdf" : PaperKind.Sent(mediaType)?.Text == true ? "text" : null;
}

/// <summary>Who may see what a paper is attached to, and with it the paper.</summary>
internal static class OwnerSight
{
    /// <summary>An entry of a list may be seen from outside its alliance: whether it is, <see cref="EntrySight"/> says alone.</summary>
    public static bool Has(Relation relation, OwnerKind kind) => kind == OwnerKind.Listing || (relation & EndpointAccess.Within) != Relation.None;
}

/// <summary>Papers of an entry are seen as the entry is: one that is hidden hides them.</summary>
public sealed class EntrySight(Storage.Listings.ListingQueries listings, Storage.Listings.ListingUnitQueries units)
{
    public async Task<bool> SeesAsync(Caller caller, OwnerKind kind, string ownerId, CancellationToken cancel) =>
        kind != OwnerKind.Listing || await listings.SeesAsync(caller, ownerId, cancel);

    /// <summary>Whose entry it is: its papers come from that unit, also when the caller speaks for several.</summary>
    public Task<string?> UnitAsync(string ownerId, CancellationToken cancel) => units.OfEntryAsync(ownerId, cancel);
}
