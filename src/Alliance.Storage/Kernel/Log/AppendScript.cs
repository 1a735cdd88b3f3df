using System.Globalization;
using System.Text;

namespace Alliance.Storage.Kernel;

/// <summary>Everything an append writes into the log's own tables, as one script: one round trip to a server.</summary>
internal sealed class AppendScript
{
    /// <summary>SQL Server takes at most 2,100 parameters in one statement's batch; an event has six of its own.</summary>
    private const int EventsAtOnce = 150;

    private readonly AppendRequest _request;
    private readonly Standing _standing;

    public AppendScript(AppendRequest request, IReadOnlyList<EventDraft> drafts, Standing standing)
    {
        _request = request;
        _standing = standing;
        var events = new StoredEvent[drafts.Count];
        var at = Columns.Instant(Columns.Micros(request.At));
        var hash = standing.Hash;
        for (var i = 0; i < events.Length; i++)
        {
            var stored = new StoredEvent(
                request.Scope, standing.HeadBefore + i + 1, request.Stream, standing.Version + i + 1,
                drafts[i].Name, drafts[i].Schema, drafts[i].Data, request.Actor, request.CommandId, at, "");
            hash = HashChain.Of(hash, stored, request.TraceParent);
            events[i] = stored with { Hash = hash };
        }

        Events = events;
        Receipt = new Receipt(
            request.CommandId, request.Fingerprint, request.Stream, standing.Version + events.Length, request.Scope, standing.HeadBefore + events.Length);
    }

    public IReadOnlyList<StoredEvent> Events { get; }

    public Receipt Receipt { get; }

    public async Task<bool> WriteAsync(ProjectionContext context)
    {
        for (var from = 0; from < Events.Count - EventsAtOnce; from += EventsAtOnce)
        {
            var (sql, values) = Start();
            AddEvents(sql, values, from, EventsAtOnce);
            await context.ExecuteAsync(sql.ToString(), values);
        }

        var (last, arguments) = Start();
        if (Events.Count > 0)
        {
            var from = (Events.Count - 1) / EventsAtOnce * EventsAtOnce;
            AddEvents(last, arguments, from, Events.Count - from);
            last.Append("UPDATE feed SET hash = @hash WHERE scope = @scope;\n");
            arguments.Add("hash", Events[^1].Hash);
        }

        if (!_request.Untraceable)
        {
            last.Append("INSERT INTO receipt (command_id, fingerprint, stream, version, scope, position, at) VALUES (@command, @fingerprint, @stream, @version, @scope, @position, @at)");
            arguments.Add("fingerprint", _request.Fingerprint);
            arguments.Add("version", Receipt.Version);
            arguments.Add("position", Receipt.Position);
        }

        if (last.Length > 0)
        {
            await context.ExecuteAsync(last.ToString(), arguments);
        }

        await WriteDueAsync(context);
        return true;
    }

    private (StringBuilder Sql, Dictionary<string, object?> Arguments) Start() => (new StringBuilder(), new Dictionary<string, object?>(24, StringComparer.Ordinal)
    {
        ["scope"] = _request.Scope.ToString(),
        ["stream"] = _request.Stream.ToString(),
        ["command"] = _request.CommandId,
        ["at"] = Columns.Micros(_request.At),
    });

    private void AddEvents(StringBuilder sql, Dictionary<string, object?> arguments, int from, int count)
    {
        sql.Append("INSERT INTO event (").Append(EventRows.Columns).Append(", trace) VALUES ");
        arguments.Add("actor", _request.Actor);
        arguments.Add("trace", _request.TraceParent);
        for (var i = 0; i < count; i++)
        {
            var stored = Events[from + i];
            sql.Append(i == 0 ? "" : ", ")
                .Append(CultureInfo.InvariantCulture, $"(@scope, @p{i}, @stream, @v{i}, @n{i}, @s{i}, @d{i}, @actor, @command, @at, @h{i}, @trace)");
            arguments.Add($"p{i}", stored.Position);
            arguments.Add($"v{i}", stored.Version);
            arguments.Add($"n{i}", stored.Name);
            arguments.Add($"s{i}", (long)stored.Schema);
            arguments.Add($"d{i}", stored.Data);
            arguments.Add($"h{i}", stored.Hash);
        }

        sql.Append(";\n");
    }

    /// <summary>The stream's due work becomes what the request says; rows that stay as they are keep their lease.</summary>
    private async Task WriteDueAsync(ProjectionContext context)
    {
        if (_request.Due is not { } due)
        {
            return;
        }

        var wanted = due.IsDefault ? [] : due.Select(DueRow.Of).ToList();
        if (wanted.DistinctBy(row => row.Key).Count() != wanted.Count)
        {
            throw new InvalidOperationException($"{_request.Stream} has two items of due work under one key.");
        }

        var stream = _request.Stream.ToString();
        foreach (var gone in _standing.Due.Except(wanted))
        {
            await context.DeleteAsync("due_work", new { stream, item_key = gone.Key });
        }

        foreach (var added in wanted.Except(_standing.Due))
        {
            await context.InsertAsync("due_work", new { stream, item_key = added.Key, due_at = added.At, command_name = added.Command, command_json = added.Json });
        }
    }
}
