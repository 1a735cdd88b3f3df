namespace Alliance.Web.Kernel.Documents;

public static class Downloads
{
    /// <summary>A document under a name in any language.</summary>
    public static IResult Of(OfficialDocument document, string name) => TypedResults.File(document.ToArray(), OfficialDocument.ContentType, Tidy(name) + ".docx");

    /// <summary>Without what a file's name may not contain.</summary>
    private static string Tidy(string name) => string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
}
