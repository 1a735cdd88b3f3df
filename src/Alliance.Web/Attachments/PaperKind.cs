namespace Alliance.Web.Attachments;

/// <summary>The kinds of papers that are taken: the ending of the name, the type it is sent with, and how it can be shown.</summary>
public sealed record PaperKind(string Ending, string MediaType, bool Text = false)
{
    public static readonly PaperKind Pdf = new("pdf", "application/pdf");
    public static readonly PaperKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Text: true);
    public static readonly PaperKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Text: true);
    public static readonly PaperKind Pptx = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Text: true);
    public static readonly PaperKind Png = new("png", "image/png");
    public static readonly PaperKind Jpeg = new("jpg", "image/jpeg");
    public static readonly PaperKind Webp = new("webp", "image/webp");
    public static readonly PaperKind Txt = new("txt", "text/plain", Text: true);
    public static readonly PaperKind Csv = new("csv", "text/csv", Text: true);

    private static readonly PaperKind[] All = [Pdf, Docx, Xlsx, Pptx, Png, Jpeg, Webp, Txt, Csv];

    /// <summary>What the name says; null when it says none of the kinds.</summary>
    public static PaperKind? Named(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return Array.Find(All, kind => kind.Ending == (ending == "jpeg" ? "jpg" : ending));
    }

    public static PaperKind? Sent(string mediaType) => Array.Find(All, kind => kind.MediaType == mediaType);
}
