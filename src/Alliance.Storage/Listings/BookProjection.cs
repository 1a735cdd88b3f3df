using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>The book of an alliance, and each version of its categories.</summary>
public sealed class BookProjection : IProjection
{
    public string Name => "listing-books";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "listing-book.changed" };

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        if (happened is not ListingBookSet e)
        {
            return;
        }

        await context.UpsertAsync("listing_book", new { alliance_id = e.AllianceId }, new { body = Catalog.Write(e.Book), changed_at = stored.At, version = stored.Version });
        foreach (var category in e.Book.Categories)
        {
            await context.UpsertAsync("listing_category", new { alliance_id = e.AllianceId, code = category.Code, version = category.Version }, new { body = Catalog.Write(category) });
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("listing_book", new { alliance_id = scope.Id });
            await context.DeleteAsync("listing_category", new { alliance_id = scope.Id });
        }
    }
}

/// <summary>Reads books; an alliance without one of its own has the usual one.</summary>
public static class BookReading
{
    public static ListBook Usual { get; } = BookTemplates.Find(BookTemplates.Usual)!;

    public static async Task<ListBook> BookOfAsync(this DbConnection db, string allianceId) =>
        await db.ExecuteScalarAsync<string?>("SELECT body FROM listing_book WHERE alliance_id = @allianceId", new { allianceId }) is { } json ? Read<ListBook>(json) : Usual;

    /// <summary>The category as it was when an entry was written; null when there never was such a version.</summary>
    public static async Task<ListCategory?> CategoryOfAsync(this DbConnection db, string allianceId, string code, long version)
    {
        var json = await db.ExecuteScalarAsync<string?>(
            "SELECT body FROM listing_category WHERE alliance_id = @allianceId AND code = @code AND version = @version", new { allianceId, code, version });
        return json is not null ? Read<ListCategory>(json) : Usual.Category(code) is { } usual && usual.Version == version ? usual : null;
    }

    /// <summary>What the fields of an entry were called when it was written, by their codes; the codes themselves where nobody knows.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FieldNamesAsync(this DbConnection db, string allianceId, ListBook book, string code, long version)
    {
        var category = book.Category(code) is { } now && (version == 0 || now.Version == version) ? now : await db.CategoryOfAsync(allianceId, code, version) ?? book.Category(code);
        return (category?.Fields ?? []).ToDictionary(f => f.Code, f => f.Zh, StringComparer.Ordinal);
    }

    /// <summary>
    /// The books that the alliance kept before, the latest first, and at last the usual one: for the names of kinds and categories that were
    /// removed while entries still stand in them. Read from the log, and only when the present book does not know a name.
    /// </summary>
    public static async Task<IReadOnlyList<ListBook>> PastBooksAsync(this DbConnection db, IDialect dialect, string allianceId)
    {
        var events = await EventRows.ReadAllAsync(
            db, $"SELECT {EventRows.Columns} FROM event WHERE stream = @stream ORDER BY version DESC {dialect.Page("@take")}",
            new { stream = $"listing-book/{allianceId}", take = 100L }, CancellationToken.None);
        return [.. events.Select(e => e.Read()).OfType<ListingBookSet>().Select(e => e.Book), Usual];
    }

    internal static T Read<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json, Catalog.Json)!;
}
