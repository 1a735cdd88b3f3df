using System.Collections.Concurrent;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Grains.Kernel;
using Alliance.Storage.Listings;

namespace Alliance.Web.Listings;

/// <summary>Status: ready, running, done, undoing, undone. `skipped` rows were refused by a rule, with the reason.</summary>
public sealed record ListingImportStatus(string Id, string Status, int Done, int Total, int Skipped, IReadOnlyList<ListingSheetProblem> Problems);

/// <summary>What an entry said, and whom to speak to about it, before an import changed it.</summary>
public sealed record ListingBefore(ListingTerms Terms, ListingContact? Contact);

/// <summary>What a row brought about, so that it can be taken back; or why it was refused.</summary>
public sealed record ListingImported(int Row, string ListingId, bool Accepted, ListingSheetProblem? Problem);

/// <summary>
/// Runs imports and takes them back, some rows at a time. Each row is a command with an id of its own, so that running it again
/// changes nothing: when a process stops in the middle, whichever is asked next goes on from the last part that was finished.
/// </summary>
public sealed partial class ListingImports(ListingImportQueries imports, ListingSheetQueries sheets, ICommandBus bus, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ListingImports> log)
{
    private const int RowsOfAPart = 250;
    private const int AtOnce = 64;
    private const int MostProblems = 1000;

    public async Task<string> AddAsync(string personId, string allianceId, IReadOnlyList<ListingSheetRow> good)
    {
        var id = Ids.Derive(Guid.NewGuid().ToString("N"), "listing-import");
        await imports.AddAsync(id, personId, allianceId, [.. good.Chunk(RowsOfAPart).Select(rows => Write(rows))], clock.GetUtcNow());
        return id;
    }

    /// <summary>Null when there is none of this id for this person. One that nobody is at any more is gone on with.</summary>
    public async Task<ListingImportStatus?> StatusAsync(string id, string allianceId, Caller caller, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, allianceId, caller.PersonId, cancel) is not { } found)
        {
            return null;
        }

        if (found.Status is "running" or "undoing" && found.LeaseUntil <= clock.GetUtcNow())
        {
            GoOn(id, allianceId, found.Status, found.Chosen, caller);
        }

        var problems = found.Skipped == 0 ? [] : (await imports.PartsAsync(id, cancel)).Where(p => p.Result is not null).SelectMany(p => Read<ListingImported[]>(p.Result!)).Select(r => r.Problem).OfType<ListingSheetProblem>();
        return new ListingImportStatus(found.Id, found.Status, found.Done, found.Total, found.Skipped, [.. problems.OrderBy(p => p.Row).Take(MostProblems)]);
    }

    /// <summary>False when it has been run before.</summary>
    public async Task<bool> RunAsync(string id, string allianceId, IReadOnlyList<int>? chosen, Caller caller, CancellationToken cancel)
    {
        var (wanted, total, before) = (chosen?.ToHashSet(), 0, new Dictionary<int, string>());
        foreach (var part in await imports.PartsAsync(id, cancel))
        {
            var rows = Read<ListingSheetRow[]>(part.Rows).Where(r => wanted is null || wanted.Contains(r.Row)).ToList();
            total += rows.Count;
            List<string> changed = [.. rows.Select(r => r.ListingId).OfType<string>()];
            if (changed.Count > 0)
            {
                var terms = await sheets.TermsOfAsync(allianceId, changed, caller, cancel);
                var contacts = await imports.ContactsAsync(terms.Keys, cancel);
                before[part.Part] = Write(terms.ToDictionary(t => t.Key, t => new ListingBefore(t.Value, contacts.GetValueOrDefault(t.Key)), StringComparer.Ordinal));
            }
        }

        var rowsChosen = wanted is null ? null : Write(wanted.Order());
        return await imports.StartAsync(id, "ready", "running", total, rowsChosen, before) && GoOn(id, allianceId, "running", rowsChosen, caller);
    }

    /// <summary>False when it is not done, or has been undone before.</summary>
    public async Task<bool> UndoAsync(string id, string allianceId, Caller caller, CancellationToken cancel)
    {
        var made = (await imports.PartsAsync(id, cancel)).Where(p => p.Result is not null).Sum(p => Read<ListingImported[]>(p.Result!).Count(r => r.Accepted));
        return await imports.StartAsync(id, "done", "undoing", made, null) && GoOn(id, allianceId, "undoing", null, caller);
    }

    private bool GoOn(string id, string allianceId, string status, string? chosen, Caller caller)
    {
        _ = Task.Run(() => WorkAsync(id, allianceId, status == "undoing", chosen is null ? null : Read<int[]>(chosen).ToHashSet(), caller), CancellationToken.None);
        return true;
    }

    private async Task WorkAsync(string id, string allianceId, bool undoing, HashSet<int>? chosen, Caller caller)
    {
        try
        {
            if (!await imports.TakeAsync(id, clock.GetUtcNow()))
            {
                return;
            }

            while (await imports.NextAsync(id, undoing, lifetime.ApplicationStopping) is { } part)
            {
                var rows = Read<ListingSheetRow[]>(part.Rows).Where(r => chosen is null || chosen.Contains(r.Row)).ToList();
                var before = part.Before is null ? [] : Read<Dictionary<string, ListingBefore>>(part.Before);
                var made = part.Result is null ? [] : Read<ListingImported[]>(part.Result).Where(r => r.Accepted).ToDictionary(r => r.Row);
                List<ListingSheetRow> todo = [.. rows.Where(r => !undoing || made.ContainsKey(r.Row))];
                var results = new ConcurrentBag<ListingImported>();
                await Parallel.ForEachAsync(todo, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = lifetime.ApplicationStopping }, async (row, _) =>
                    results.Add(undoing ? await TakeBackAsync(id, allianceId, row, made[row.Row], before, caller) : await TakeAsync(id, allianceId, row, caller)));
                List<ListingImported> all = [.. results.OrderBy(r => r.Row)];
                await imports.PartDoneAsync(id, part.Part, Write(all), undoing, all.Count, all.Count(r => !r.Accepted), clock.GetUtcNow());
            }

            await imports.FinishAsync(id, undoing ? "undoing" : "running", undoing ? "undone" : "done");
        }
        catch (Exception trouble)
        {
            // It stays as it is: whoever asks for it after the lease goes on with it.
            LogBroken(log, trouble, id);
        }
    }

    private async Task<ListingImported> TakeAsync(string import, string allianceId, ListingSheetRow row, Caller caller)
    {
        var id = Ids.Derive(import, $"{row.Row}");
        var listing = row.ListingId ?? Ids.Derive(id, "listing");
        ICommand command = row.ListingId is null
            ? new PostListing(allianceId, listing, row.UnitId, row.Terms, row.Contact, import)
            : new ChangeListing(allianceId, listing, row.Terms, row.Contact, KeepContact: row.Contact is null, import);
        return Result(row, listing, await SendAsync(command, caller, id), row.Row, row.Terms.Title);
    }

    /// <summary>What was new is withdrawn; what was changed is as it was, with whom to speak to; what has been promised in the meantime stays.</summary>
    private async Task<ListingImported> TakeBackAsync(string import, string allianceId, ListingSheetRow row, ListingImported made, Dictionary<string, ListingBefore> before, Caller caller)
    {
        ICommand command = before.TryGetValue(made.ListingId, out var was)
            ? new ChangeListing(allianceId, made.ListingId, was.Terms, row.Contact is null ? null : was.Contact, KeepContact: row.Contact is null)
            : new WithdrawListing(allianceId, made.ListingId, "撤销导入");
        return Result(row, made.ListingId, await SendAsync(command, caller, Ids.Derive(import, $"undo {made.ListingId}")), 0, null);
    }

    private static ListingImported Result(ListingSheetRow row, string listing, CommandOutcome outcome, int shown, string? value)
    {
        if (outcome.Accepted)
        {
            return new ListingImported(row.Row, listing, Accepted: true, null);
        }

        var problem = Kernel.Problem.Of(outcome.Code!, outcome.Facts);
        return new ListingImported(row.Row, listing, Accepted: false, new ListingSheetProblem(shown, 0, ListingSheet.Title, value, outcome.Code!, problem.Facts, problem.Detail, problem.DetailEn));
    }

    /// <summary>Trouble that is known or not known to have written anything is met by the same command again.</summary>
    private async Task<CommandOutcome> SendAsync(ICommand command, Caller caller, string id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await bus.SendAsync(command, caller, id, cancel: lifetime.ApplicationStopping);
            }
            catch (Exception trouble) when (attempt < 5 && trouble is Storage.Kernel.OutcomeUnknownException or CommandNotTakenException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), lifetime.ApplicationStopping);
            }
        }
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Catalog.Json);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Catalog.Json)!;

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} of listings was broken off and is gone on with when it is asked for")]
    private static partial void LogBroken(ILogger log, Exception trouble, string id);
}
