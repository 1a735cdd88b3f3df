using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>How far each policy has come in each scope it follows.</summary>
public sealed class PolicyCheckpoints(Database database)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string _owner = Guid.NewGuid().ToString("n");

    /// <summary>
    /// Makes the policy known, once. A policy that is new to this database is behind in every scope of its kinds that has events,
    /// so that it also reacts to what happened before it existed. O(scopes) the first time, O(1) afterwards.
    /// </summary>
    public Task RegisterAsync(PolicyInterest policy, CancellationToken cancel = default) => database.WriteAsync(
        async context =>
        {
            if (await context.QueryFirstAsync<string>("SELECT name FROM policy WHERE name = @name", new { name = policy.Name }) is not null)
            {
                return;
            }

            await context.UpsertAsync("policy", new { name = policy.Name });
            foreach (var kind in policy.ScopeKinds)
            {
                await context.ExecuteAsync(
                    """
                    INSERT INTO policy_checkpoint (policy, scope, position, wanted, behind)
                    SELECT @name, f.scope, 0, f.head, 1 FROM feed f
                    WHERE f.kind = @kind AND f.head > 0
                      AND NOT EXISTS (SELECT 1 FROM policy_checkpoint c WHERE c.policy = @name AND c.scope = f.scope)
                    """,
                    new { name = policy.Name, kind });
            }
        },
        cancel);

    /// <summary>Scopes in which an event the policy follows lies beyond its checkpoint, with that checkpoint. An index seek.</summary>
    public Task<IReadOnlyList<PolicyPlace>> ScopesBehindAsync(string policy, int max, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<PolicyPlace>>(
            async c =>
            {
                var rows = await c.QueryAsync<(string Scope, long Position, long Wanted)>(
                    $"SELECT scope, position, wanted FROM policy_checkpoint WHERE policy = @policy AND behind = 1 ORDER BY scope {database.Dialect.Page("@max")}",
                    new { policy, max });
                return [.. rows.Select(r => new PolicyPlace(ScopeId.Parse(r.Scope), r.Position, r.Wanted))];
            },
            cancel);

    /// <summary>
    /// The same, lent to the caller: of several processes each scope is followed by one. When that one dies the scope is lent out
    /// again, and doing something twice is harmless all the same, since the commands' ids are derived from the events.
    /// Writes nothing while no scope is behind.
    /// </summary>
    public async Task<IReadOnlyList<PolicyPlace>> TakeBehindAsync(string policy, DateTimeOffset now, int max, CancellationToken cancel = default)
    {
        var candidates = "SELECT scope, position, wanted FROM policy_checkpoint WHERE policy = @policy AND behind = 1 AND lease_until <= @now "
            + $"ORDER BY scope {database.Dialect.Page("@max")}";
        var any = await database.ReadAsync(
            async c => (await c.QueryAsync<(string, long, long)>(candidates, new { policy, now = Columns.Micros(now), max })).Any(), cancel);
        return any
            ? await database.WriteAsync<IReadOnlyList<PolicyPlace>>(
                async context =>
                {
                    var taken = new List<PolicyPlace>();
                    foreach (var row in await context.QueryAsync<Row>(candidates, new { policy, now, max }))
                    {
                        // Asks again as it writes: somebody else may have taken it.
                        var mine = await context.ExecuteAsync(
                            "UPDATE policy_checkpoint SET lease_owner = @owner, lease_until = @until WHERE policy = @policy AND scope = @scope AND lease_until <= @now",
                            new { owner = _owner, until = now + Lease, policy, scope = row.Scope, now });
                        if (mine == 1)
                        {
                            taken.Add(new PolicyPlace(ScopeId.Parse(row.Scope), row.Position, row.Wanted));
                        }
                    }

                    return taken;
                },
                cancel)
            : [];
    }

    /// <summary>Hands a scope back before everything in it is dealt with.</summary>
    public Task ReleaseAsync(string policy, ScopeId scope, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            "UPDATE policy_checkpoint SET lease_until = 0 WHERE policy = @policy AND scope = @scope AND lease_owner = @owner",
            new { policy, scope = scope.ToString(), owner = _owner }),
        cancel);

    /// <summary>
    /// The policy has dealt with everything up to the position; when nothing is left, or the follower goes (<paramref name="handBack"/>),
    /// the scope is handed back, so that what has come meanwhile waits for nobody's lease to run out. Never moves back.
    /// </summary>
    public Task SaveAsync(string policy, ScopeId scope, long position, bool handBack = false, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            """
            UPDATE policy_checkpoint SET position = @position, behind = CASE WHEN wanted > @position THEN 1 ELSE 0 END,
              lease_until = CASE WHEN wanted > @position AND @handBack = 0 THEN lease_until ELSE 0 END
            WHERE policy = @policy AND scope = @scope AND position <= @position
            """,
            new { policy, scope = scope.ToString(), position, handBack }),
        cancel);

    /// <summary>Scopes the policy is behind in.</summary>
    public Task<long> LagAsync(string policy, CancellationToken cancel = default) => database.ReadAsync(
        c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM policy_checkpoint WHERE policy = @policy AND behind = 1", new { policy }),
        cancel);

    private sealed class Row
    {
        public string Scope { get; init; } = "";

        public long Position { get; init; }

        public long Wanted { get; init; }
    }
}

/// <summary><paramref name="Wanted"/> is the position of the last event that the policy follows.</summary>
public sealed record PolicyPlace(ScopeId Scope, long Position, long Wanted);
