using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel.Calendars;
using Alliance.Storage.Mail;

namespace Alliance.Silo.Mail;

/// <summary>
/// An invitation, its update or its cancellation: multipart/alternative with words for people and text/calendar for their programs (RFC 6047), and the same
/// once more as an attachment for those that only look there. Each mail names its own reader alone; nobody learns the others' addresses.
/// </summary>
public static class InvitationMail
{
    public static MailMessage Compose(MailSettings settings, MailMatter matter, string requested)
    {
        var english = matter.Language == "en";
        var method = requested == "cancel" ? IcalMethod.Cancel : IcalMethod.Request;
        var calendar = Calendar(settings, matter, method, english);
        var message = new MailMessage
        {
            From = new MailAddress(settings.From!, matter.Meeting.AllianceName, Encoding.UTF8),
            Subject = Subject(matter, method, english),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(matter.Email!, matter.Name, Encoding.UTF8));
        message.AlternateViews.Add(View(Words(settings, matter, method, english), "text/plain", null));
        message.AlternateViews.Add(View(calendar, "text/calendar", method.ToString().ToUpperInvariant()));
        var file = Attachment.CreateAttachmentFromString(calendar, new ContentType("application/ics") { Name = "invite.ics" });
        file.TransferEncoding = TransferEncoding.Base64;
        message.Attachments.Add(file);
        return message;
    }

    public static string Subject(MailMatter matter, IcalMethod method, bool english)
    {
        var what = (method, matter.Meeting.Sequence > 0) switch
        {
            (IcalMethod.Cancel, _) => english ? "Cancelled: " : "【取消】",
            (_, true) => english ? "Updated: " : "【变更】",
            _ => english ? "Invitation: " : "【会议邀请】",
        };
        return string.Concat((what + matter.Meeting.Title).Where(c => !char.IsControl(c)));
    }

    public static string Words(MailSettings settings, MailMatter matter, IcalMethod method, bool english)
    {
        var m = matter.Meeting;
        var (start, end) = (m.StartsAt.ToOffset(ChinaTime.Offset), m.EndsAt.ToOffset(ChinaTime.Offset));
        var when = english
            ? start.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + end.ToString("–HH:mm", CultureInfo.InvariantCulture) + " (China time)"
            : start.ToString("yyyy年M月d日 dddd HH:mm", CultureInfo.GetCultureInfo("zh-CN")) + end.ToString("–HH:mm", CultureInfo.InvariantCulture);
        var place = string.Join('，', new[] { m.PlaceText, m.PlaceAddress }.Where(p => !string.IsNullOrWhiteSpace(p)));
        var lines = new List<string>
        {
            (method, m.Sequence > 0, english) switch
            {
                (IcalMethod.Cancel, _, true) => $"{matter.Name}, this meeting of {m.AllianceName} will not take place:",
                (IcalMethod.Cancel, _, false) => $"{matter.Name}：{m.AllianceName}的以下会议已取消：",
                (_, true, true) => $"{matter.Name}, this meeting of {m.AllianceName} has been changed:",
                (_, true, false) => $"{matter.Name}：{m.AllianceName}的以下会议有变更：",
                (_, _, true) => $"{matter.Name}, {m.AllianceName} invites {matter.UnitName} to:",
                _ => $"{matter.Name}：{m.AllianceName}邀请{matter.UnitName}参加：",
            },
            "",
            $"{m.Title} ({MeetingWords.Of(m.Kind, english)})",
            (english ? "When: " : "时间：") + when,
            (english ? "Where: " : "地点：") + place,
        };
        Add(lines, english ? "Online: " : "线上：", m.PlaceLink);
        Add(lines, english ? "Reason: " : "原因：", m.Reason);
        if (matter.Agenda.Count > 0 && method != IcalMethod.Cancel)
        {
            lines.Add("");
            lines.Add(english ? "Agenda:" : "议程：");
            lines.AddRange(matter.Agenda.Select((title, i) => $"{i + 1}. {title}"));
        }

        if (LinkOf(settings, m) is { } link)
        {
            lines.Add("");
            lines.Add((method == IcalMethod.Cancel ? english ? "Details: " : "详情：" : english ? "Answer here: " : "请在这里答复：") + link);
        }

        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Calendar(MailSettings settings, MailMatter matter, IcalMethod method, bool english)
    {
        var answer = matter.Answer switch
        {
            "come" => IcalAnswer.Accepted,
            "deputy" => IcalAnswer.Delegated,
            "cannot" => IcalAnswer.Declined,
            _ => IcalAnswer.NeedsAction,
        };
        ImmutableArray<IcalAttendee> attendee = [new IcalAttendee(new IcalPerson(matter.Name ?? matter.UnitName, matter.Email!), matter.Required, answer)];
        var organizer = new IcalPerson(matter.Meeting.AllianceName, new MailAddress(settings.From!).Address);
        return IcalWriter.Message(method, IcalMeetings.Of(matter.Meeting, MeetingWords.Of(matter.Meeting.Kind, english), LinkOf(settings, matter.Meeting), organizer, attendee));
    }

    private static string? LinkOf(MailSettings settings, MeetingForIcal m) => settings.PublicUrl is { Length: > 0 } url ? $"{url}/alliances/{m.AllianceId}/meetings/{m.Id}" : null;

    private static void Add(List<string> lines, string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            lines.Add(label + text);
        }
    }

    private static AlternateView View(string text, string type, string? method)
    {
        var content = new ContentType(type) { CharSet = "utf-8" };
        if (method is not null)
        {
            content.Parameters["method"] = method;
        }

        var view = AlternateView.CreateAlternateViewFromString(text, content);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
