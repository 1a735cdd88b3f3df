using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>
/// Facts for a decision, and the head of the command's own scope. The head is read before the facts: whatever changes in
/// that scope from then on moves the head, so that an append expecting it holds only on facts that are still so. This needs
/// no snapshot and is the same on every database.
/// </summary>
public sealed record FactsRead<TFacts>(TFacts Facts, long Head)
    where TFacts : class;

public static class Heads
{
    /// <summary>The last position of a scope's feed; 0 when nothing has happened there.</summary>
    public static async Task<long> HeadAsync(this DbConnection db, ScopeId scope, DbTransaction? transaction = null) =>
        await db.ExecuteScalarAsync<long?>("SELECT head FROM feed WHERE scope = @scope", new { scope = scope.ToString() }, transaction) ?? 0;
}
