using System.IO.Compression;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>
/// Looks at a file before anything reads it: what unfolds to more than it may, carries macros, or reaches outside of itself is refused. What
/// the directory of the archive claims is not trusted: every part is unfolded once and counted. O(bytes unfolded), 64 KB of memory.
/// </summary>
internal static class SheetInspection
{
    public const long MostUnfolded = 300L * 1024 * 1024;
    private const int MostEntries = 300;

    /// <summary>No table written by people is folded so tightly; beyond the first megabytes it is a bomb.</summary>
    private const int MostFolding = 150;
    private const long Harmless = 16L * 1024 * 1024;

    /// <summary>Parts that are read whole, and hold a few lines in any honest file.</summary>
    private const long LargestIndex = 2L * 1024 * 1024;

    private static readonly string[] Macros = ["vbaProject", "macrosheet"];
    private static readonly string[] Reaching = ["externalLinks/", "embeddings/", "activeX/", "queryTables/", "xl/connections.xml"];

    /// <exception cref="ShapeException">It is refused.</exception>
    public static void Check(Stream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostEntries)
            {
                throw new ShapeException("file", "not-a-spreadsheet");
            }

            if (Names(zip, Macros) || SaysMacros(zip))
            {
                throw new ShapeException("file", "has-macros");
            }

            if (Names(zip, Reaching))
            {
                throw new ShapeException("file", "has-links");
            }

            Unfold(zip);
        }

        file.Position = 0;
    }

    private static bool Names(ZipArchive zip, string[] words) => zip.Entries.Any(e => Array.Exists(words, w => e.FullName.Contains(w, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A project may be called as it likes: what it is stands among the types of the contents.</summary>
    private static bool SaysMacros(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }

        using var reader = new StreamReader(types.Open());
        var buffer = new char[LargestIndex];
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        return text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || Array.Exists(Macros, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static void Unfold(ZipArchive zip)
    {
        var buffer = new byte[64 * 1024];
        long unfolded = 0;
        foreach (var entry in zip.Entries)
        {
            var (name, before) = (entry.FullName, unfolded);
            var index = name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) || name == "[Content_Types].xml";
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                unfolded += read;
                var own = unfolded - before;
                if (unfolded > MostUnfolded || (own > Harmless && own > entry.CompressedLength * MostFolding) || (index && own > LargestIndex))
                {
                    throw new ShapeException("file", "unfolds-too-far");
                }
            }
        }
    }
}
