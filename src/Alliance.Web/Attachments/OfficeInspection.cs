using System.IO.Compression;
using System.Xml;
using Alliance.Domain.Attachments;

namespace Alliance.Web.Attachments;

/// <summary>Looks into a zip archive: only an Office document without macros is taken, and only if it unfolds to what such a document may.</summary>
public static class OfficeInspection
{
    private const int MostEntries = 5000;
    private const long MostUnfolded = 600L * 1024 * 1024;

    /// <summary>No honest document is folded further than this over its whole length; small ones may be, in their repetitions.</summary>
    private const long MostRatio = 100;
    private const long SmallEnough = 20L * 1024 * 1024;

    private const int LongestList = 2_000_000;

    private static readonly (string Part, PaperKind Kind)[] Mains = [("word/document.xml", PaperKind.Docx), ("xl/workbook.xml", PaperKind.Xlsx), ("ppt/presentation.xml", PaperKind.Pptx)];

    /// <exception cref="RefusedPaperException">It is not taken.</exception>
    public static PaperKind KindOf(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToList();
            if (names.Count > MostEntries)
            {
                throw new RefusedPaperException(AttachmentCodes.Bomb);
            }

            if (!names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase))
            {
                throw new RefusedPaperException(AttachmentCodes.Archive);
            }

            Unfold(zip, file.Length);
            if (names.Exists(IsMacro) || SaysMacros(zip))
            {
                throw new RefusedPaperException(AttachmentCodes.Macros);
            }

            var mains = Mains.Where(main => names.Contains(main.Part, StringComparer.OrdinalIgnoreCase)).ToList();
            return mains.Count == 1 ? mains[0].Kind : throw new RefusedPaperException(AttachmentCodes.Archive);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentException)
        {
            throw new RefusedPaperException(AttachmentCodes.Damaged);
        }
    }

    private static bool IsMacro(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
        || name.Contains("macrosheets", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The list of contents names the parts' types, whatever the parts are called.</summary>
    private static bool SaysMacros(ZipArchive zip)
    {
        using var types = new StreamReader(zip.Entries.First(e => e.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)).Open());
        var buffer = new char[LongestList];
        var text = buffer.AsSpan(0, types.ReadBlock(buffer));
        return text.Length == buffer.Length || text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || text.Contains("activeX", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every part once, counting what really comes out: what the archive claims is not trusted.</summary>
    private static void Unfold(ZipArchive zip, long folded)
    {
        var (buffer, unfolded) = (new byte[64 * 1024], 0L);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                unfolded += read;
                if (unfolded > MostUnfolded || (unfolded > SmallEnough && unfolded > folded * MostRatio))
                {
                    throw new RefusedPaperException(AttachmentCodes.Bomb);
                }
            }
        }
    }
}
