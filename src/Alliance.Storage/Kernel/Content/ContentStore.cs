using System.Security.Cryptography;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Contents of files, each once under its SHA-256, in chunks, so that neither writing nor reading ever holds one whole in
/// memory and a long upload never keeps the writer. Who refers to them is a capability's own matter.
/// </summary>
public sealed class ContentStore(Database database, TimeProvider clock)
{
    public const int ChunkBytes = 256 * 1024;

    /// <summary>Chunks in one transaction: a commit each would wait for the disk too often, many would keep others waiting.</summary>
    private const int AtOnce = 8;

    /// <summary>Puts the content where it is not there yet. The chunks go in one by one; only the last step makes it whole. O(length).</summary>
    /// <param name="content">Seekable; read from its beginning.</param>
    /// <returns>The SHA-256 in hex.</returns>
    public async Task<string> PutAsync(Stream content, CancellationToken cancel = default)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        var touched = await database.WriteAsync(
            context => context.ExecuteAsync("UPDATE stored_content SET stored_at = @now WHERE hash = @hash AND whole = 1", new { hash, now = clock.GetUtcNow() }), cancel);
        if (touched > 0)
        {
            return hash;
        }

        var chunks = (int)((content.Length + ChunkBytes - 1) / ChunkBytes);
        await MarkAsync(hash, content.Length, chunks, whole: false, cancel);
        content.Position = 0;
        for (var ordinal = 0; ordinal < chunks; ordinal += AtOnce)
        {
            var some = new List<byte[]>(AtOnce);
            while (some.Count < AtOnce && content.Position < content.Length)
            {
                var bytes = new byte[Math.Min(ChunkBytes, content.Length - content.Position)];
                await content.ReadExactlyAsync(bytes, cancel);
                some.Add(bytes);
            }

            await WriteAsync(hash, ordinal, some, cancel);
        }

        await MarkAsync(hash, content.Length, chunks, whole: true, cancel);
        return hash;
    }

    private Task WriteAsync(string hash, int first, List<byte[]> some, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            for (var i = 0; i < some.Count; i++)
            {
                await context.UpsertAsync("content_chunk", new { hash, ordinal = first + i }, new { bytes = some[i] });
            }
        },
        cancel);

    /// <summary>A stream that reads the chunks as they are asked for; null when there is no such content, or not the whole of it.</summary>
    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancel = default)
    {
        var size = await database.ReadAsync(db => db.ExecuteScalarAsync<long?>("SELECT size FROM stored_content WHERE hash = @hash AND whole = 1", new { hash }), cancel);
        return size is { } length ? new ContentStream(database, hash, length) : null;
    }

    private Task MarkAsync(string hash, long size, int chunks, bool whole, CancellationToken cancel) => database.WriteAsync(
        context => context.UpsertAsync("stored_content", new { hash }, new { size, chunks, whole, stored_at = clock.GetUtcNow() }), cancel);
}
