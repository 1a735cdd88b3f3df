using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Makes the read models again from the log while the system runs: scope by scope, each in one transaction that takes the
/// scope's head row first, so that no append of that scope comes between. Private data is not touched.
/// </summary>
public sealed class Rebuild(Database database, EventStoreParts parts)
{
    private const int AtOnce = 500;

    /// <returns>Scopes and events applied.</returns>
    public async Task<RebuildReport> RunAsync(Action<ScopeId>? progress = null, CancellationToken cancel = default)
    {
        var scopes = await database.ReadAsync(async c => (await c.QueryAsync<string>("SELECT scope FROM feed ORDER BY scope")).ToList(), cancel);
        var events = 0L;
        foreach (var scope in scopes.Select(ScopeId.Parse))
        {
            cancel.ThrowIfCancellationRequested();
            events += await database.WriteAsync(context => ScopeAsync(context, scope), CancellationToken.None);
            progress?.Invoke(scope);
        }

        return new RebuildReport(scopes.Count, events);
    }

    private async Task<long> ScopeAsync(ProjectionContext context, ScopeId scope)
    {
        await context.ExecuteAsync("UPDATE feed SET head = head WHERE scope = @scope", new { scope = scope.ToString() });
        foreach (var projection in parts.Projections)
        {
            await projection.ClearAsync(context, scope);
        }

        var sql = $"SELECT {EventRows.Columns} FROM event WHERE scope = @scope AND position > @after ORDER BY position {context.Dialect.Page("@max")}";
        for (var after = 0L; ;)
        {
            var some = await context.ReadAsync(sql, new { scope = scope.ToString(), after, max = AtOnce }, async reader =>
            {
                var rows = new List<StoredEvent>();
                while (await reader.ReadAsync())
                {
                    rows.Add(EventRows.Read(reader));
                }

                return rows;
            });
            foreach (var stored in some)
            {
                var happened = new Lazy<IEvent>(stored.Read);
                foreach (var projection in parts.Following(stored.Name))
                {
                    await projection.ApplyAsync(context, stored, happened.Value);
                }
            }

            if (some.Count == 0)
            {
                return after;
            }

            after = some[^1].Position;
        }
    }
}

public sealed record RebuildReport(long Scopes, long Events);
