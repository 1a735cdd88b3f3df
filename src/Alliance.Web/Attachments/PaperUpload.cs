using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Attachments;
using Alliance.Storage.Kernel;
using Alliance.Web.Kernel;

namespace Alliance.Web.Attachments;

/// <summary>
/// Takes a paper in: spooled to a file of this machine as it comes, looked into, its content stored in chunks, and at last one
/// command that makes it appear. Whatever breaks off before leaves nothing that anybody sees.
/// </summary>
public sealed class PaperUpload(ContentStore contents, AttachmentQueries attachments, TimeProvider clock)
{
    public const long Largest = 50L * 1024 * 1024;

    private const int AtOnce = 8;

    /// <summary>What nobody refers to after a day was left by an upload that broke off.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim places = new(AtOnce);

    /// <exception cref="RefusedPaperException">It is not taken.</exception>
    public async Task<IResult> TakeAsync(HttpContext http, Commands commands, Func<PaperKind, long, string, AddAttachment> command, string name, string where, CancellationToken cancel)
    {
        if (http.Request.ContentLength > Largest)
        {
            throw TooLarge();
        }

        await places.WaitAsync(cancel);
        try
        {
            await using var spool = new FileStream(Path.Combine(Path.GetTempPath(), $"alliance-{Guid.NewGuid():N}.part"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous, BufferSize = 0,
            });
            await SpoolAsync(http.Request.Body, spool, cancel);
            var kind = await PaperInspection.KindOfAsync(name, spool, cancel);
            await attachments.SweepAsync(clock.GetUtcNow() - Kept, cancel);
            return await SendAsync(spool, commands, kind, command, where, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Should the last other paper with the same content go in between, its content goes too, and is stored once more.</summary>
    private async Task<IResult> SendAsync(FileStream spool, Commands commands, PaperKind kind, Func<PaperKind, long, string, AddAttachment> command, string where, CancellationToken cancel)
    {
        for (var again = false; ; again = true)
        {
            var add = command(kind, spool.Length, await contents.PutAsync(spool, cancel));
            try
            {
                return await commands.SendAsync(add, add.AttachmentId, $"{where}/{add.AttachmentId}");
            }
            catch (CommandNotTakenException) when (!again)
            {
                // Once more; a second time it is trouble of another kind.
            }
        }
    }

    private static async Task SpoolAsync(Stream body, FileStream spool, CancellationToken cancel)
    {
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancel)) > 0)
        {
            if (spool.Length + read > Largest)
            {
                throw TooLarge();
            }

            await spool.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    private static RefusedPaperException TooLarge() => new(AttachmentCodes.TooLarge, ("limit", $"{Largest / 1024 / 1024}"));
}

/// <summary>Names of files as people see them.</summary>
public static class PaperNames
{
    private const int Longest = 120;

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("/\\:*?\"<>|\u202e\u202d\u200e\u200f\u2066\u2067\u2068\u2069");

    /// <summary>One line, no folders, nothing that turns the reading direction and so hides the ending.</summary>
    public static string Check(string? name)
    {
        var line = Shape.Line("name", name, Longest);
        return line.AsSpan().IndexOfAny(NotInNames) >= 0 || line.StartsWith('.') || line.EndsWith('.') ? throw new ShapeException("name", "not-a-file-name") : line;
    }
}
