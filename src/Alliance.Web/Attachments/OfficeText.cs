using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Alliance.Web.Attachments;

/// <summary>The words of an Office document, for a look into it without opening it. Reads the parts as streams and stops when there is enough.</summary>
public static class OfficeText
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const int MostShared = 200_000;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    public static PreviewText Of(PaperKind kind, Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var text = new TextCollector();
        if (kind == PaperKind.Docx)
        {
            Flow(zip, "word/document.xml", text);
        }
        else if (kind == PaperKind.Pptx)
        {
            foreach (var slide in zip.Entries.Where(e => e.FullName.StartsWith("ppt/slides/slide", StringComparison.OrdinalIgnoreCase)).OrderBy(e => Number(e.Name)))
            {
                Flow(zip, slide.FullName, text);
                text.Line();
            }
        }
        else
        {
            Sheets(zip, text);
        }

        return text.Done();
    }

    /// <summary>Paragraphs as lines; the cells of a table's row beside one another.</summary>
    private static void Flow(ZipArchive zip, string part, TextCollector text)
    {
        using var xml = Open(zip, part);
        var cells = 0;
        while (!text.IsFull && xml?.Read() == true)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    // Reading the content already moves on to what follows it.
                    text.Add(xml.ReadString());
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Add("\t");
                    break;
                case (XmlNodeType.Element, "br"):
                    text.Line();
                    break;
                case (XmlNodeType.Element, "tc") when !xml.IsEmptyElement:
                    cells++;
                    break;
                case (XmlNodeType.EndElement, "tc"):
                    cells--;
                    text.Add("\t");
                    break;
                case (XmlNodeType.EndElement, "p"):
                    text.Add(cells > 0 ? " " : "\n");
                    break;
                case (XmlNodeType.EndElement, "tr"):
                    text.Line();
                    break;
            }
        }
    }

    private static void Sheets(ZipArchive zip, TextCollector text)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var relations = Open(zip, "xl/_rels/workbook.xml.rels"))
        {
            while (relations?.Read() == true)
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
        }

        var shared = Shared(zip);
        using var workbook = Open(zip, "xl/workbook.xml");
        while (!text.IsFull && workbook?.Read() == true)
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("id", Relations) is { } id && targets.TryGetValue(id, out var part))
            {
                text.Add($"【{workbook.GetAttribute("name")}】\n");
                Sheet(zip, part, shared, text);
                text.Line();
            }
        }
    }

    private static void Sheet(ZipArchive zip, string part, List<string> shared, TextCollector text)
    {
        using var xml = Open(zip, part);
        var (isShared, first) = (false, true);
        while (!text.IsFull && xml?.Read() == true)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "c"):
                    isShared = xml.GetAttribute("t") == "s";
                    text.Add(first ? "" : "\t");
                    first = false;
                    break;
                case (XmlNodeType.Element, "v" or "t"):
                    var value = xml.ReadString();
                    text.Add(isShared && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : value);
                    break;
                case (XmlNodeType.EndElement, "row"):
                    text.Line();
                    first = true;
                    break;
            }
        }
    }

    private static List<string> Shared(ZipArchive zip)
    {
        var (texts, one) = (new List<string>(), new StringBuilder());
        using var xml = Open(zip, "xl/sharedStrings.xml");
        while (texts.Count < MostShared && xml?.Read() == true)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    var part = xml.ReadString();
                    one.Append(part.AsSpan(0, Math.Min(part.Length, 2000)));
                    break;
                case (XmlNodeType.EndElement, "si"):
                    texts.Add(one.ToString());
                    one.Clear();
                    break;
            }
        }

        return texts;
    }

    private static XmlReader? Open(ZipArchive zip, string part) =>
        zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } entry ? XmlReader.Create(entry.Open(), Safe) : null;

    private static int Number(string name) => int.TryParse(new string([.. name.Where(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
