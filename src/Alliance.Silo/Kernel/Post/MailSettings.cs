using Microsoft.Extensions.Configuration;

namespace Alliance.Silo.Kernel;

/// <summary>
/// Where mails go out. Configured under <c>Mail</c> (in the environment <c>Mail__Host</c>, <c>Mail__Port</c>, <c>Mail__From</c>, <c>Mail__User</c>,
/// <c>Mail__Password</c>, <c>Mail__Tls</c>, <c>Mail__PublicUrl</c>); without a host and a sender nothing is sent, and what is to be sent waits.
/// </summary>
/// <param name="From">The sender's address, to which answers go.</param>
/// <param name="PublicUrl">Under which people reach the console: links in mails begin with it.</param>
public sealed record MailSettings(string? Host, int Port, string? From, string? User, string? Password, bool Tls, string? PublicUrl, int TimeoutSeconds = 60)
{
    public bool IsConfigured => Host is { Length: > 0 } && From is { Length: > 0 } && System.Net.Mail.MailAddress.TryCreate(From, out _);

    public static MailSettings Of(IConfiguration? configuration) => new(
        configuration?["Mail:Host"],
        int.TryParse(configuration?["Mail:Port"], System.Globalization.NumberStyles.None, null, out var port) ? port : 25,
        configuration?["Mail:From"],
        configuration?["Mail:User"],
        configuration?["Mail:Password"],
        string.Equals(configuration?["Mail:Tls"], "true", StringComparison.OrdinalIgnoreCase),
        configuration?["Mail:PublicUrl"]?.TrimEnd('/'));
}
