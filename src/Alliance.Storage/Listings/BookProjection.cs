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

    internal static T Read<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json, Catalog.Json)!;
}
