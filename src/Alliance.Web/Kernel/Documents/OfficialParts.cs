using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Alliance.Web.Kernel.Documents;

/// <summary>What an official document has besides its text: fonts with what stands in for them, page numbers, the page itself.</summary>
internal static class OfficialParts
{
    /// <summary>One millimetre is 1440/25.4 twentieths of a point.</summary>
    private static uint Millimetres(double mm) => (uint)Math.Round(mm * 1440 / 25.4);

    public static void Add(MainDocumentPart main, string body, string title, string heading, string second)
    {
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(
            Font(body, "仿宋"), Font(title, "宋体"), Font(heading, "SimHei"), Font(second, "楷体"));
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = body, HighAnsi = body, EastAsia = body },
            new FontSize { Val = "32" },
            new Languages { Val = "zh-CN", EastAsia = "zh-CN" }))));
        Footer(main, "odd", JustificationValues.Right);
        Footer(main, "even", JustificationValues.Left);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
    }

    /// <summary>The page: A4, the margins of the standard; page numbers outside, on the right of odd pages and the left of even ones.</summary>
    public static void Finish(Body body) => body.Append(new SectionProperties(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "odd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "even" },
        new PageSize { Width = Millimetres(210), Height = Millimetres(297) },
        new PageMargin { Top = (int)Millimetres(37), Bottom = (int)Millimetres(35), Left = Millimetres(28), Right = Millimetres(26), Header = Millimetres(15), Footer = Millimetres(28), Gutter = 0 }));

    private static Font Font(string name, string fallback) => new(new AltName { Val = fallback }, new FontCharSet { Val = "86" }) { Name = name };

    private static void Footer(MainDocumentPart main, string id, JustificationValues side)
    {
        var run = () => new RunProperties { RunFonts = new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" }, FontSize = new FontSize { Val = "28" } };
        main.AddNewPart<FooterPart>(id).Footer = new Footer(new Paragraph(
            new ParagraphProperties { Justification = new Justification { Val = side }, Indentation = new Indentation { Left = "320", Right = "320" } },
            new Run(run(), new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(run(), new Text("1"))) { Instruction = "PAGE" },
            new Run(run(), new Text(" —") { Space = SpaceProcessingModeValues.Preserve })));
    }
}
