using System.IO.Compression;
using System.Text;

namespace Alliance.Web.Tests.Attachments;

/// <summary>Files of many kinds, honest and not.</summary>
internal static class Samples
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[600]];
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[100]];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]];
    public static readonly byte[] Webp = [.. "RIFF\0\0\0\0WEBPVP8 "u8, .. new byte[50]];
    public static readonly byte[] Program = [.. "MZ"u8, .. new byte[500]];
    public static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]];

    public static byte[] Docx(string words = "关于夜间停车的调查方案", params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:t>，请讨论</w:t></w:r></w:p><w:p><w:r><w:t>第二段</w:t></w:r></w:p></w:body></w:document>"),
        .. more,
    ]);

    public static byte[] Xlsx() => Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"车位\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst><si><t>小区</t></si><si><t>车位数</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>外滩</t></is></c><c><v>42</v></c></row></sheetData></worksheet>"),
    ]);

    public static byte[] Zip((string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A document of some kilobytes that unfolds to forty megabytes of blanks.</summary>
    public static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml" })
            {
                using var content = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                var blanks = new byte[1024 * 1024];
                for (var i = 0; i < 20; i++)
                {
                    content.Write(blanks);
                }
            }
        }

        return stream.ToArray();
    }
}
