using System.Diagnostics;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>The log over a database. See docs/adr/0001-the-log.md.</summary>
public sealed class EventStore(Database database, EventStoreParts parts, IDoorbell doorbell) : IEventStore
{
    private const string Log = "SELECT " + EventRows.Columns + " FROM event ";

    public async Task<StreamSlice> LoadAsync(StreamId stream, CancellationToken cancel = default)
    {
        using var activity = StorageTelemetry.Source.StartActivity("load");
        activity?.SetTag("alliance.stream", stream.ToString());
        var events = await database.ReadAsync(
            c => EventRows.ReadAllAsync(c, Log + "WHERE stream = @stream ORDER BY version", new { stream = stream.ToString() }, cancel),
            cancel);
        return events.Count == 0 ? new StreamSlice(null, 0, []) : new StreamSlice(events[^1].Scope, events[^1].Version, events);
    }

    public Task<Receipt?> FindReceiptAsync(string commandId, CancellationToken cancel = default) => database.ReadAsync(
        async c =>
        {
            await using var command = c.CreateCommand();
            command.CommandText = "SELECT command_id, fingerprint, stream, version, scope, position FROM receipt WHERE command_id = @command";
            Arguments.Bind(command, new { command = commandId });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await reader.ReadAsync(cancel) ? EventRows.ReadReceipt(reader) : null;
        },
        cancel);

    public Task<StreamStanding> StandingAsync(StreamId stream, IReadOnlyCollection<string> commandIds, CancellationToken cancel = default) => database.ReadAsync(
        async c =>
        {
            var names = commandIds.Select((_, i) => $"c{i}").ToList();
            await using var command = c.CreateCommand();
            command.CommandText =
                $"SELECT COALESCE(MAX(version), 0) FROM event WHERE stream = @stream;\n"
                + $"SELECT command_id, fingerprint, stream, version, scope, position FROM receipt WHERE command_id IN ({string.Join(", ", names.Select(n => "@" + n))})";
            Arguments.Bind(command, names.Zip(commandIds, (n, id) => KeyValuePair.Create<string, object?>(n, id)).Prepend(new("stream", stream.ToString())));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            await reader.ReadAsync(cancel);
            var version = reader.GetInt64(0);
            await reader.NextResultAsync(cancel);
            var receipts = new Dictionary<string, Receipt>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancel))
            {
                var receipt = EventRows.ReadReceipt(reader);
                receipts[receipt.CommandId] = receipt;
            }

            return new StreamStanding(version, receipts);
        },
        cancel);

    public async Task<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancel = default)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = request.Untraceable ? null : StorageTelemetry.Source.StartActivity("append");
        activity?.SetTag("alliance.stream", request.Stream.ToString());
        activity?.SetTag("alliance.scope", request.Scope.ToString());
        activity?.SetTag("db.system", database.Dialect.Name);
        var work = new AppendWork(request, request.Events.IsDefault ? [] : request.Events, parts);
        var result = await database.WriteAsync(work.RunAsync, cancel);
        Observe(result, activity, started);
        if (result is AppendResult.Appended { Events: [.., var last] })
        {
            doorbell.Ring(last.Scope, last.Position);
        }

        return result;
    }

    public async Task<IReadOnlyList<AppendResult.Appended>?> AppendTogetherAsync(IReadOnlyList<AppendRequest> requests, CancellationToken cancel = default)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = requests.Any(r => r.Untraceable) ? null : StorageTelemetry.Source.StartActivity("append");
        activity?.SetTag("alliance.stream", requests[0].Stream.ToString());
        activity?.SetTag("alliance.scope", requests[0].Scope.ToString());
        activity?.SetTag("alliance.together", requests.Count);
        activity?.SetTag("db.system", database.Dialect.Name);
        var work = requests.Select(r => new AppendWork(r, r.Events.IsDefault ? [] : r.Events, parts)).ToList();
        var results = await database.WriteAsync(context => TogetherAsync(work, context), cancel);
        if (results is null)
        {
            return null;
        }

        foreach (var result in results)
        {
            Observe(result, activity, started);
        }

        if (results.SelectMany(r => r.Events).LastOrDefault() is { } last)
        {
            doorbell.Ring(last.Scope, last.Position);
        }

        return results;
    }

    public Task<IReadOnlyList<StoredEvent>> ReadFeedAsync(ScopeId scope, long after, int max, CancellationToken cancel = default)
    {
        var sql = $"{Log}WHERE scope = @scope AND position > @after ORDER BY position {database.Dialect.Page("@max")}";
        return database.ReadAsync<IReadOnlyList<StoredEvent>>(
            async c =>
            {
                using var activity = StorageTelemetry.Source.StartActivity("read");
                activity?.SetTag("alliance.scope", scope.ToString());
                return await EventRows.ReadAllAsync(c, sql, new { scope = scope.ToString(), after, max }, cancel);
            },
            cancel);
    }

    public Task<long> HeadAsync(ScopeId scope, CancellationToken cancel = default) => database.ReadAsync(
        c => c.ExecuteScalarAsync<long>("SELECT head FROM feed WHERE scope = @scope", new { scope = scope.ToString() }),
        cancel);

    public Task<IReadOnlyDictionary<ScopeId, long>> HeadsAsync(IReadOnlyCollection<ScopeId> scopes, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyDictionary<ScopeId, long>>(
            async c =>
            {
                var heads = scopes.Distinct().ToDictionary(s => s, _ => 0L);
                foreach (var some in heads.Keys.Select(s => s.ToString()).ToArray().Chunk(1000))
                {
                    var rows = await c.QueryAsync<(string Scope, long Head)>(
                        $"SELECT scope, head FROM feed WHERE {database.Dialect.In("scope", "some")}", new { some });
                    foreach (var (scope, head) in rows)
                    {
                        heads[ScopeId.Parse(scope)] = head;
                    }
                }

                return heads;
            },
            cancel);

    private static async Task<List<AppendResult.Appended>?> TogetherAsync(List<AppendWork> work, ProjectionContext context)
    {
        var results = new List<AppendResult.Appended>(work.Count);
        foreach (var one in work)
        {
            if (await one.RunAsync(context) is not AppendResult.Appended done)
            {
                return null;
            }

            results.Add(done);
        }

        return results;
    }

    private static void Observe(AppendResult result, Activity? activity, long started)
    {
        var outcome = result switch
        {
            AppendResult.Appended => "appended",
            AppendResult.Duplicate => "duplicate",
            _ => "conflict",
        };
        activity?.SetTag("alliance.outcome", outcome);
        StorageTelemetry.AppendSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        if (result is AppendResult.Conflict conflict)
        {
            StorageTelemetry.Conflicts.Add(1, new KeyValuePair<string, object?>("kind", conflict.Kind.ToString()));
        }
        else if (result is AppendResult.Appended appended)
        {
            StorageTelemetry.Events.Add(appended.Events.Count);
        }
    }
}
