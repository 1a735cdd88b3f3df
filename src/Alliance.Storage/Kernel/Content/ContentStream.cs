using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>Reads a stored content chunk by chunk, from any place; holds one chunk at a time.</summary>
public sealed class ContentStream(Database database, string hash, long length) : Stream
{
    private byte[] _chunk = [];
    private long _ordinal = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.Length == 0)
        {
            return 0;
        }

        var (ordinal, offset) = Math.DivRem(_position, ContentStore.ChunkBytes);
        if (ordinal != _ordinal)
        {
            _chunk = await database.ReadAsync(
                db => db.ExecuteScalarAsync<byte[]?>("SELECT bytes FROM content_chunk WHERE hash = @hash AND ordinal = @ordinal", new { hash, ordinal }), cancellationToken)
                ?? throw new IOException("A part of the content is missing.");
            _ordinal = ordinal;
        }

        var some = _chunk.AsMemory((int)offset);
        var count = Math.Min(buffer.Length, some.Length);
        some[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>For readers of archives, which know no other way.</summary>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
