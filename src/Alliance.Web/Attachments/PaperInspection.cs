using System.Buffers.Binary;
using Alliance.Domain.Attachments;
using Alliance.Web.Kernel;

namespace Alliance.Web.Attachments;

/// <summary>A paper that is not taken, with the rule it is refused by.</summary>
public sealed class RefusedPaperException(string code, params (string Name, string Value)[] facts) : Exception(code)
{
    public Problem Problem { get; } = Problem.Of(code, facts);
}

/// <summary>
/// Finds out what a file is by looking into it. Its name only has to agree: it is what people see, and by its ending their own
/// computer will open it.
/// </summary>
public static class PaperInspection
{
    private const int Head = 4096;

    /// <param name="name">As its people call it.</param>
    /// <param name="file">Seekable.</param>
    /// <exception cref="RefusedPaperException">It is not taken.</exception>
    public static async Task<PaperKind> KindOfAsync(string name, Stream file, CancellationToken cancel = default)
    {
        if (file.Length == 0)
        {
            throw new RefusedPaperException(AttachmentCodes.Empty);
        }

        var head = new byte[(int)Math.Min(Head, file.Length)];
        file.Position = 0;
        await file.ReadExactlyAsync(head, cancel);
        var kind = BySignature(head) ?? (IsZip(head) ? OfficeInspection.KindOf(file) : await TextInspection.KindOfAsync(name, file, cancel));
        return PaperKind.Named(name) == kind ? kind : throw new RefusedPaperException(AttachmentCodes.NameDisagrees, ("name", name), ("type", kind.Ending.ToUpperInvariant()));
    }

    private static PaperKind? BySignature(byte[] head)
    {
        var file = head.AsSpan();
        if (IsExecutable(file))
        {
            throw new RefusedPaperException(AttachmentCodes.Executable);
        }

        if (IsArchive(file))
        {
            throw new RefusedPaperException(AttachmentCodes.Archive);
        }

        return file.StartsWith("%PDF-"u8) ? PaperKind.Pdf
            : file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PaperKind.Png
            : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PaperKind.Jpeg
            : file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? PaperKind.Webp
            : null;
    }

    /// <summary>Windows and DOS, ELF, Mach-O in both byte orders and fat, Java's class files, scripts with their interpreter.</summary>
    private static bool IsExecutable(ReadOnlySpan<byte> file) =>
        file.StartsWith("MZ"u8) || file.StartsWith("#!"u8) || file.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || (file.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(file) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE);

    /// <summary>The old Office formats are compound files, which hide macros well; RAR, 7z, gzip, bzip2, xz.</summary>
    private static bool IsArchive(ReadOnlySpan<byte> file) =>
        file.StartsWith("Rar!"u8) || file.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || file.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
        || file.StartsWith("BZh"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A]) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static bool IsZip(byte[] head) => head.AsSpan().StartsWith("PK"u8);
}
