using System.Data.Common;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>
/// One append within a transaction. The head row comes first: it is held to the end, so that the appends of a scope follow one
/// another, position order is commit order, and what is read after it (receipt, version, due work) cannot change any more.
/// </summary>
internal sealed class AppendWork(AppendRequest request, IReadOnlyList<IEvent> bodies, EventStoreParts parts)
{
    private readonly EventDraft[] _drafts = [.. bodies.Select(EventDraft.Of)];

    /// <summary>May be run again after a collision.</summary>
    public async Task<AppendResult> RunAsync(ProjectionContext context)
    {
        var standing = await AtAsync(context, Step.Head, () => Standing.ReadAsync(context, request, _drafts.Length));
        if (standing.Receipt is { } earlier)
        {
            return Discard(context, new AppendResult.Duplicate(earlier));
        }

        if (standing.Version != request.ExpectedVersion || (standing.Scope is { } scope && scope != request.Scope.ToString()))
        {
            return Discard(context, new AppendResult.Conflict(ConflictKind.StreamVersion));
        }

        if (request.ExpectedHead is { } expected && expected != standing.HeadBefore)
        {
            return Discard(context, new AppendResult.Conflict(ConflictKind.ScopeHead));
        }

        var script = new AppendScript(request, _drafts, standing);
        try
        {
            await AtAsync(context, Step.Log, () => script.WriteAsync(context));
            await AtAsync(context, Step.Tables, () => WriteTablesAsync(context, script.Events));
        }
        catch (SecondException second)
        {
            return Discard(context, new AppendResult.Conflict(second.Kind));
        }

        return new AppendResult.Appended(script.Receipt, script.Events);
    }

    private async Task<bool> WriteTablesAsync(ProjectionContext context, IReadOnlyList<StoredEvent> events)
    {
        foreach (var write in request.Private.IsDefault ? [] : request.Private)
        {
            await parts.WriterOf(write).ApplyAsync(context, write);
        }

        for (var i = 0; i < events.Count; i++)
        {
            foreach (var once in parts.OnceBefore(events[i].Name))
            {
                await once.WriteAsync(context, events[i]);
            }

            foreach (var projection in parts.Following(events[i].Name))
            {
                await projection.ApplyAsync(context, events[i], bodies[i]);
            }

            foreach (var once in parts.OnceAfter(events[i].Name))
            {
                await once.WriteAsync(context, events[i]);
            }
        }

        await parts.Policies.WantAsync(context, request.Scope, events);
        return true;
    }

    /// <summary>
    /// A duplicate key may come from a transaction that has just committed: looking again settles whether it is a repeated
    /// command, a stream that went on, or a new row to update. Where it comes again, or nobody else writes, it means what it says.
    /// </summary>
    private static async Task<T> AtAsync<T>(ProjectionContext context, Step step, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException trouble) when (context.Dialect.Classify(trouble) is Trouble.DuplicateKey)
        {
            var settled = context.Dialect.HasOneWriter || context.Attempt > 2;
            throw (settled, step) switch
            {
                (true, Step.Log) => new SecondException(ConflictKind.StreamVersion, trouble),
                (true, Step.Tables) => new SecondException(ConflictKind.UniqueValue, trouble),
                _ => new TryAgainException(trouble),
            };
        }
    }

    private static AppendResult Discard(ProjectionContext context, AppendResult result)
    {
        context.Discard();
        return result;
    }

    private enum Step
    {
        Head,
        Log,
        Tables,
    }

    private sealed class SecondException(ConflictKind kind, Exception cause) : Exception("Somebody else was first.", cause)
    {
        public ConflictKind Kind { get; } = kind;
    }
}

/// <summary>An event as it will be written, but for its place.</summary>
internal sealed record EventDraft(string Name, int Schema, string Data)
{
    public static EventDraft Of(IEvent happened)
    {
        var named = Catalog.NameOf(happened);
        return new EventDraft(named.Name, named.Schema, Catalog.Write(happened));
    }
}
