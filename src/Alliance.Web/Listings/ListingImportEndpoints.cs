using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Storage.MemberUnits;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.Listings;

/// <summary>
/// Nothing is changed yet. Of `rows`, `fresh` are new, `changes` change an entry that is there, `same` say what it says already and are left alone,
/// and `wrong` cannot be taken. Every wrong row is named, up to 20,000 problems.
/// </summary>
public sealed record ListingImportPreview(string Id, int Rows, int Fresh, int Changes, int Same, int Wrong, IReadOnlyList<ListingSheetProblem> Problems, IReadOnlyList<ListingImportLine> Lines);

/// <summary>A good row as the preview shows it.</summary>
public sealed record ListingImportLine(int Row, bool Changes, string UnitName, string Title, decimal Quantity);

/// <summary>Rows of the sheet to take; all good ones where it is left out.</summary>
public sealed record ListingImportBody(IReadOnlyList<int>? Rows);

/// <summary>Excel in and out: template, export, and imports that are looked at before they are run, and can be undone.</summary>
internal static class ListingImportEndpoints
{
    private const int MostProblems = 20_000;
    private const long LargestFile = 20L * 1024 * 1024;

    public static void MapListingSheets(this IEndpointRouteBuilder ours)
    {
        ours.MapGet("/template.xlsx", ListingSheet.TemplateAsync).WithName("listings.template").Produces(200, contentType: ListingSheet.ContentType).Refuses(401, 403, 404).WithSummary("The template").WithDescription("Chinese headings, choices in the cells, one example row.");
        ours.MapGet("/export.xlsx", ListingSheet.ExportAsync).WithName("listings.export").Produces(200, contentType: ListingSheet.ContentType).Refuses(400, 401, 403, 404).WithSummary("A list as a spreadsheet").WithDescription("Under the same conditions as the list, at most 50,000 rows, without contacts. Changed rows can be uploaded again.");
        ours.MapPost("/imports", UploadAsync).WithName("listings.import-upload").DisableAntiforgery().Accepts<IFormFile>("multipart/form-data", "*/*").Produces<ListingImportPreview>().Refuses(400, 401, 403, 404, 413)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFile + (64 * 1024)))
            .WithSummary("Upload a spreadsheet").WithDescription("Field `file`, xlsx of at most 20 MB. Nothing is changed yet: answers what is wrong, row by row.");
        ours.MapPost("/imports/{importId}/run", RunAsync).WithName("listings.import-run").Produces<ListingImportStatus>(202).Refuses(400, 401, 403, 404, 409).WithSummary("Run an import").WithDescription("Posts and changes the good rows, or those that are named, in the background.");
        ours.MapPost("/imports/{importId}/undo", UndoAsync).WithName("listings.import-undo").Produces<ListingImportStatus>(202).Refuses(401, 403, 404, 409).WithSummary("Undo an import").WithDescription("Within a day: what was new is withdrawn, what was changed is as it was, with its contact.");
        ours.MapGet("/imports/{importId}", async (string id, string importId, HttpContext http, ListingImports imports, CancellationToken cancel) =>
                await imports.StatusAsync(importId, id, http.Caller(), cancel) is { } status ? (IResult)TypedResults.Ok(status) : Problem.Of(KernelCodes.NotFound).ToResult())
            .WithName("listings.import-status").IsQuery<ListingImportStatus>().WithSummary("How far an import is").WithDescription("Found by every process; one whose process has stopped is gone on with.");
    }

    private static async Task<IResult> UploadAsync(
        string id, HttpContext http, ListingQueries listings, ListingSheetQueries sheets, ImportQueries regions, ListingImports imports, ListingUnits units, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType)
        {
            return Problem.Of(WebCodes.UnsupportedMediaType).ToResult();
        }

        var file = (await http.Request.ReadFormAsync(cancel)).Files["file"] ?? throw new ShapeException("file", "required");
        if (file.Length > LargestFile)
        {
            return Problem.Of(WebCodes.TooLarge).ToResult();
        }

        if (file.FileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase))
        {
            throw new ShapeException("file", "has-macros");
        }

        await using var stream = file.OpenReadStream();
        var sheet = SheetReader.Read(stream);
        if (sheet.Count == 0)
        {
            throw new ShapeException("file", "required");
        }

        var (columns, rows, caller) = (ListingSheetReading.HeadingsOf(sheet[0]), sheet.Skip(1).ToList(), http.Caller());
        IEnumerable<string> Texts(string name) => rows.Select(r => ListingSheetReading.Cell(r, columns, name)).OfType<string>();
        var (byName, regionOf) = await sheets.UnitsAsync(id, caller, cancel);
        var reading = new ListingSheetReading(
            new ListingSheetBackground(
                await listings.BookAsync(id, cancel), units.Today, byName, regionOf, await regions.RegionsAsync(Texts(ListingSheet.Region), cancel), await sheets.UnitsOfAsync(id, Texts(ListingSheet.Id), caller, cancel),
                await sheets.StandingAsync(id, Texts(ListingSheet.Id), caller, cancel)),
            columns);
        var same = 0;
        var (good, wrong, seen) = (new List<ListingSheetRow>(), new List<ListingSheetProblem>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (reading.Read(row, wrong) is not { } read)
            {
                continue;
            }

            var key = read.ListingId ?? $"{read.UnitId} {read.Terms.Kind} {read.Terms.Category} {read.Terms.Title} {Catalog.Write(read.Terms)}";
            if (seen.TryAdd(key, row.Number))
            {
                if (read.Same)
                {
                    same++;
                }
                else
                {
                    good.Add(read);
                }
            }
            else
            {
                wrong.Add(reading.Wrong(row, ListingSheet.Title, "listing.twice-in-file", ("other", $"{seen[key]}")));
            }
        }

        // The same file sent twice posts nothing twice; how long an entry is valid may follow from the day.
        static string KeyOf(string unitId, ListingTerms terms) => $"{unitId} {Catalog.Write(terms with { ValidUntil = default })}";
        var fresh = good.Where(g => g.ListingId is null).Select(g => g.UnitId).Distinct(StringComparer.Ordinal);
        var there = (await sheets.OpenOfAsync(id, fresh, caller, cancel)).Select(o => KeyOf(o.UnitId, o.Terms)).ToHashSet(StringComparer.Ordinal);
        same += good.RemoveAll(g => g.ListingId is null && there.Contains(KeyOf(g.UnitId, g.Terms)));
        var import = await imports.AddAsync(caller.PersonId, id, good);
        return TypedResults.Ok(new ListingImportPreview(
            import, rows.Count, good.Count(g => g.ListingId is null), good.Count(g => g.ListingId is not null), same, wrong.Select(w => w.Row).Distinct().Count(), [.. wrong.Take(MostProblems)],
            [.. good.Take(200).Select(g => new ListingImportLine(g.Row, g.ListingId is not null, g.UnitName, g.Terms.Title, g.Terms.Quantity / 1000m))]));
    }

    private static async Task<IResult> RunAsync(string id, string importId, ListingImportBody body, HttpContext http, ListingImports imports, CancellationToken cancel)
    {
        if (await imports.StatusAsync(importId, id, http.Caller(), cancel) is not { } import)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        return import.Status == "ready" && await imports.RunAsync(importId, id, body.Rows, http.Caller(), cancel)
            ? await StandingAsync(id, importId, http, imports, cancel)
            : Problem.Of("listing.import-not-ready").ToResult();
    }

    private static async Task<IResult> UndoAsync(string id, string importId, HttpContext http, ListingImports imports, CancellationToken cancel)
    {
        if (await imports.StatusAsync(importId, id, http.Caller(), cancel) is not { } import)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        return import.Status == "done" && await imports.UndoAsync(importId, id, http.Caller(), cancel)
            ? await StandingAsync(id, importId, http, imports, cancel)
            : Problem.Of("listing.import-not-done").ToResult();
    }

    private static async Task<IResult> StandingAsync(string id, string importId, HttpContext http, ListingImports imports, CancellationToken cancel) =>
        TypedResults.Accepted($"/api/alliances/{id}/listings/imports/{importId}", await imports.StatusAsync(importId, id, http.Caller(), cancel));
}
