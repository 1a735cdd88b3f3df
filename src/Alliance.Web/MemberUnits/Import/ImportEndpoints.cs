using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Grains.Kernel;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.MemberUnits.Import;

/// <summary>Imports of thousands of units: upload and see what is wrong, then run.</summary>
public static class ImportEndpoints
{
    private const long LargestFile = 20L * 1024 * 1024;
    private const int ShownProblems = 1000;

    public static void MapImports(this IEndpointRouteBuilder units)
    {
        units.MapGet("/import/template.xlsx", UnitSpreadsheet.Template).WithName("member-units.import-template").Produces(200, contentType: UnitSpreadsheet.ContentType).Refuses(401, 403)
            .WithSummary("The template").WithDescription("An empty spreadsheet with the headings and one example row.");
        units.MapPost("/imports", UploadAsync).WithName("member-units.import-upload").DisableAntiforgery().Accepts<IFormFile>("multipart/form-data").Produces<ImportPreview>().Refuses(400, 401, 403, 413)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFile + (64 * 1024)))
            .WithSummary("Upload a spreadsheet").WithDescription("Field `file`, xlsx of at most 20 MB. Nothing is changed yet: answers what is wrong, row by row (the first 1,000), and the first good rows.");
        units.MapPost("/imports/{id}/run", Run).WithName("member-units.import-run").Produces<ImportStatus>(202).Refuses(401, 403, 404, 409).WithSummary("Run an import").WithDescription("Registers the good rows in the background.");
        units.MapGet("/imports/{id}", Status).WithName("member-units.import-status").IsQuery<ImportStatus>().WithSummary("How far an import is").WithDescription("Status ready, running, done or failed; `skipped` rows were refused by a rule, with the reason.");
    }

    private static async Task<IResult> UploadAsync(HttpContext http, ImportReading reading, UnitImports imports, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType)
        {
            return Problem.Of(WebCodes.UnsupportedMediaType).ToResult();
        }

        var form = await http.Request.ReadFormAsync(cancel);
        var file = form.Files["file"] ?? throw new ShapeException("file", "required");
        if (file.Length > LargestFile)
        {
            return Problem.Of(WebCodes.TooLarge).ToResult();
        }

        if (file.FileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase))
        {
            throw new ShapeException("file", "has-macros");
        }

        await using var stream = file.OpenReadStream();
        var (good, problems, rows) = await reading.ReadAsync(SheetReader.Read(stream), cancel);
        var import = imports.Add(http.Caller().PersonId, good);
        return TypedResults.Ok(new ImportPreview(import.Id, rows, good.Count, rows - good.Count, [.. problems.Take(ShownProblems)], [.. good.Take(20)]));
    }

    private static IResult Run(string id, HttpContext http, UnitImports imports)
    {
        if (imports.Find(id, http.Caller().PersonId) is not { } import)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        if (!import.TryStart())
        {
            return Problem.Of("member-unit.import-not-ready").ToResult();
        }

        imports.RunInBackground(import, http.Caller());
        return TypedResults.Accepted($"/api/member-units/imports/{id}", import.Snapshot());
    }

    private static IResult Status(string id, HttpContext http, UnitImports imports) =>
        imports.Find(id, http.Caller().PersonId) is { } import ? TypedResults.Ok(import.Snapshot()) : Problem.Of(KernelCodes.NotFound).ToResult();
}

/// <summary>The imports of this process. Each row is a command with an id of its own, so that running it again would change nothing.</summary>
public sealed partial class UnitImports(ICommandBus bus, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<UnitImports> log)
{
    private const int AtOnce = 64;
    private const int MostKept = 20;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, UnitImport> all = new(StringComparer.Ordinal);

    public UnitImport Add(string personId, IReadOnlyList<ImportRow> good)
    {
        foreach (var old in all.Values.Where(i => !i.IsRunning && (clock.GetUtcNow() - i.At > KeptFor || i.PersonId == personId)).ToList())
        {
            all.TryRemove(old.Id, out _);
        }

        if (all.Count >= MostKept)
        {
            throw new CommandNotTakenException("Too many imports at once.");
        }

        var import = new UnitImport(Ids.Derive(Guid.NewGuid().ToString("N"), "import"), personId, good, clock.GetUtcNow());
        return all[import.Id] = import;
    }

    public UnitImport? Find(string id, string personId) => all.GetValueOrDefault(id) is { } import && import.PersonId == personId ? import : null;

    public void RunInBackground(UnitImport import, Caller caller) => _ = Task.Run(() => RunAsync(import, caller, lifetime.ApplicationStopping), CancellationToken.None);

    private async Task RunAsync(UnitImport import, Caller caller, CancellationToken stopping)
    {
        try
        {
            await Parallel.ForEachAsync(import.Good, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping }, async (row, _) =>
            {
                var command = Ids.Derive(import.Id, $"{row.Row}");
                var outcome = await SendAsync(new RegisterMemberUnit(Ids.Derive(command, "unit"), row.Details), caller, command);
                if (outcome.Accepted)
                {
                    import.RowDone();
                }
                else
                {
                    var problem = Problem.Of(outcome.Code!, outcome.Facts);
                    import.RowRefused(new ImportProblem(row.Row, 1, UnitColumns.Name, row.Details.Name, problem.Code, problem.Facts, problem.Detail, problem.DetailEn));
                }
            });
            import.Finish(whole: true);
        }
        catch (Exception trouble)
        {
            LogTrouble(log, trouble, import.Id);
            import.Finish(whole: false);
        }
    }

    /// <summary>Trouble of storage is waited out a few times; the command's id makes that safe.</summary>
    private async Task<CommandOutcome> SendAsync(RegisterMemberUnit command, Caller caller, string commandId)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await bus.SendAsync(command, caller, commandId);
            }
            catch (Exception trouble) when (attempt < 5 && trouble is Storage.Kernel.OutcomeUnknownException or CommandNotTakenException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), clock);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} stopped")]
    private static partial void LogTrouble(ILogger log, Exception trouble, string import);
}
