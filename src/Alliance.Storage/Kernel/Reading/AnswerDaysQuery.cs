using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>How long an offer for a need of an alliance waits for its answer, as the alliance's book says.</summary>
public static class AnswerDaysQuery
{
    public static async Task<int> AnswerDaysOfAsync(this DbConnection db, string allianceId) =>
        await db.ExecuteScalarAsync<string?>("SELECT body FROM listing_book WHERE alliance_id = @allianceId", new { allianceId }) is { } book
            ? JsonSerializer.Deserialize<Book>(book, Catalog.Json)!.AnswerDays
            : AnswerTime.Usual;

    /// <summary>What of a book concerns offers; a book written before books said it has the usual days.</summary>
    private sealed record Book(int AnswerDays = AnswerTime.Usual);
}
