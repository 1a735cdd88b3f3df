using Alliance.Storage.Accounts;

namespace Alliance.Web.Session;

/// <summary>
/// As long as nobody administers the platform, each start makes a new one-time link and prints it: whoever can read the log may
/// become the administrator. There is no default password.
/// </summary>
public sealed partial class FirstAdministrator(AccountRows accounts, SignInLinks links, TimeProvider clock, ILogger<FirstAdministrator> log)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    /// <returns>The link that was printed, or null when there is an administrator.</returns>
    public async Task<string?> AnnounceAsync(string address)
    {
        if (await accounts.AnyAdministratorAsync())
        {
            return null;
        }

        var secret = await links.IssueAsync(SignInLinks.Setup, null, ValidFor, clock.GetUtcNow());
        var link = $"{address.TrimEnd('/')}/setup?token={secret}";
        LogLink(log, link);
        return link;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "还没有管理员，请打开此一次性链接设立（24 小时内有效）  Nobody administers this platform yet; open this one-time link (valid for 24 hours):\n      {Link}")]
    private static partial void LogLink(ILogger log, string link);
}
