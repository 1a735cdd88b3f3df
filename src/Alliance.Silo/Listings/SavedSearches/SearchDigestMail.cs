using System.Net.Mail;
using System.Text;
using Alliance.Silo.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Listings.SavedSearches;

namespace Alliance.Silo.Listings;

/// <summary>What saved searches found, in the reader's language: titles and units, never a contact.</summary>
public static class SearchDigestMail
{
    public static MailMessage Compose(MailSettings settings, DigestMatter matter)
    {
        var english = matter.Language == "en";
        var message = new MailMessage
        {
            From = new MailAddress(settings.From!, english ? "Alliance" : "共建联盟", Encoding.UTF8),
            Subject = Subject(matter, english),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
            Body = Words(settings, matter, english),
        };
        message.To.Add(new MailAddress(matter.Email!, matter.Name, Encoding.UTF8));
        return message;
    }

    public static string Subject(DigestMatter matter, bool english)
    {
        var names = string.Join(english ? ", " : "、", matter.Parts.Take(3).Select(p => p.Name));
        return string.Concat((english ? $"New on the lists: {names}" : $"清单有新内容：{names}").Where(c => !char.IsControl(c)));
    }

    public static string Words(MailSettings settings, DigestMatter matter, bool english)
    {
        var lines = new List<string> { english ? $"{matter.Name}, your saved searches have found:" : $"{matter.Name}：您保存的搜索有新结果：" };
        foreach (var part in matter.Parts)
        {
            lines.Add("");
            lines.Add($"“{part.Name}”");
            lines.AddRange(part.Items.Select(i => $"· {i.Title} — {i.UnitName}{Amount(i, english)}{Link(settings, i)}"));
            if (part.More)
            {
                lines.Add(english ? "· and more" : "· 还有更多");
            }
        }

        if (settings.PublicUrl is { Length: > 0 } url)
        {
            lines.Add("");
            lines.Add((english ? "All of them, and how to stop these mails: " : "查看全部，或停止邮件提醒：") + $"{url}/saved-searches");
        }

        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Amount(ListingItem item, bool english) => english ? $", {item.Left:0.###} {item.Unit}" : $"，{item.Left:0.###} {item.Unit}";

    private static string Link(MailSettings settings, ListingItem item) => settings.PublicUrl is { Length: > 0 } url ? $"\r\n  {url}/lists/{item.Id}" : "";
}
