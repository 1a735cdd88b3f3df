using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Alliance.Web.Demo;

/// <summary>Papers of the demonstration: small, but as real as any.</summary>
internal static class DemoPapers
{
    /// <summary>A Word document: a heading and paragraphs.</summary>
    public static byte[] Docx(string heading, params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var title = new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new Run(new RunProperties(new Bold()), new Text(heading)));
            document.AddMainDocumentPart().Document = new Document(new Body([title, .. paragraphs.Select(p => new Paragraph(new Run(new Text(p))))]));
        }

        return stream.ToArray();
    }
}
