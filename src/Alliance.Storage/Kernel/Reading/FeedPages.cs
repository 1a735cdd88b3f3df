namespace Alliance.Storage.Kernel.Reading;

/// <summary>A page of a feed, newest first, with the names it needs.</summary>
public sealed record FeedPage(IReadOnlyList<StoredEvent> Items, NamesInFeed Names, long Head);

/// <summary>Reads feeds backwards, as people read them.</summary>
public sealed class FeedPages(Database database)
{
    /// <summary>The events before a position (or the latest), newest first; with <paramref name="after"/>, only those later than it.</summary>
    public Task<FeedPage> BeforeAsync(Domain.Kernel.ScopeId scope, long? before, int size, long after = 0, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(scope);
            var events = await db.NarrowedAsync(await EventRows.ReadAllAsync(
                db,
                $"SELECT {EventRows.Columns} FROM event WHERE scope = @scope AND position > @after AND position < @before ORDER BY position DESC {database.Dialect.Page("@take")}",
                new { scope = scope.ToString(), after, before = before ?? long.MaxValue, take = (long)Math.Clamp(size, 1, 500) },
                cancel));
            return new FeedPage(events, await FeedNames.ResolveAsync(db, events), head);
        },
        cancel);

    /// <summary>Events that were read back, as far as the entries in them are meant for all now.</summary>
    public Task<IReadOnlyList<StoredEvent>> NarrowedAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancel = default) => database.ReadAsync(db => db.NarrowedAsync(events), cancel);

    /// <summary>The names that some events need, for those who push them.</summary>
    public Task<NamesInFeed> NamesAsync(IReadOnlyCollection<StoredEvent> events, CancellationToken cancel = default) =>
        database.ReadAsync(db => FeedNames.ResolveAsync(db, events), cancel);
}
