using System.Text;

namespace Alliance.Storage.Kernel.Reading;

public static class SignInNames
{
    /// <summary>The form in which sign-in names are compared: trimmed, full-width folded (NFKC), without regard to case.</summary>
    public static string Normalise(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
