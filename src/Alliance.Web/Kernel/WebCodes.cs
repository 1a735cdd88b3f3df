namespace Alliance.Web.Kernel;

/// <summary>Codes of refusals that arise before a command reaches its aggregate.</summary>
public static class WebCodes
{
    public const string Antiforgery = "kernel.antiforgery";
    public const string NotSignedIn = "kernel.not-signed-in";
    public const string TooLarge = "kernel.too-large";

    /// <summary>Facts: seconds.</summary>
    public const string TooMany = "kernel.too-many";
    public const string UnsupportedMediaType = "kernel.unsupported-media-type";
    public const string MethodNotAllowed = "kernel.method-not-allowed";
    public const string BadRequest = "kernel.bad-request";
    public const string OutcomeUnknown = "kernel.outcome-unknown";
    public const string NotTaken = "kernel.not-taken";
    public const string Trouble = "kernel.trouble";
}
