namespace Alliance.Domain.Kernel.Calendars;

/// <summary>What kinds of meetings are called outside the console: in calendars and mails.</summary>
public static class MeetingWords
{
    /// <param name="kind">As it is stored: joint-conference.</param>
    public static string Of(string kind, bool english) => kind switch
    {
        "joint-conference" => english ? "Joint conference" : "联席会议",
        "annual-conference" => english ? "Annual conference" : "年会",
        "committee-session" => english ? "Committee session" : "专委会会议",
        "branch-session" => english ? "Branch session" : "分会会议",
        "joint-study" => english ? "Joint study" : "联组学习",
        "consultation" => english ? "Consultation" : "共商",
        _ => english ? "Meeting" : "会议",
    };
}
