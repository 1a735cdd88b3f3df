using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>Meetings and their series, topics, papers and votes.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> ConferencesRules => new(StringComparer.Ordinal)
    {
        ["conferences.list"] = new(Within, Measure.Alliance),
        ["conferences.get"] = new(Within, Measure.Alliance),
        ["conferences.code"] = new(Within, Measure.Alliance),
        ["conferences.call"] = new(SignedIn, Measure.Alliance, "conference.call"),
        ["conferences.reschedule"] = new(SignedIn, Measure.Alliance, "conference.reschedule"),
        ["conferences.agree-to-waiver"] = new(SignedIn, Measure.Alliance, "conference.agree-to-waiver"),
        ["conferences.cancel"] = new(SignedIn, Measure.Alliance, "conference.cancel"),
        ["conferences.answer"] = new(SignedIn, Measure.Alliance, "conference.answer"),
        ["conferences.arrange-agenda"] = new(SignedIn, Measure.Alliance, "conference.arrange-agenda"),
        ["conferences.open"] = new(SignedIn, Measure.Alliance, "conference.open"),
        ["conferences.check-in"] = new(SignedIn, Measure.Alliance, "conference.check-in"),
        ["conferences.leave"] = new(SignedIn, Measure.Alliance, "conference.leave"),
        ["conferences.begin-item"] = new(SignedIn, Measure.Alliance, "conference.begin-item"),
        ["conferences.settle-item"] = new(SignedIn, Measure.Alliance, "conference.settle-item"),
        ["conferences.move-motion"] = new(SignedIn, Measure.Alliance, "conference.move-motion"),
        ["conferences.second-motion"] = new(SignedIn, Measure.Alliance, "conference.second-motion"),
        ["conferences.withdraw-motion"] = new(SignedIn, Measure.Alliance, "conference.withdraw-motion"),
        ["conferences.settle-motion"] = new(SignedIn, Measure.Alliance, "conference.settle-motion"),
        ["conferences.ask-to-speak"] = new(SignedIn, Measure.Alliance, "conference.ask-to-speak"),
        ["conferences.call-speaker"] = new(SignedIn, Measure.Alliance, "conference.call-speaker"),
        ["conferences.end-speech"] = new(SignedIn, Measure.Alliance, "conference.end-speech"),
        ["conferences.close"] = new(SignedIn, Measure.Alliance, "conference.close"),

        ["topics.list"] = new(Within, Measure.Alliance),
        ["topics.alike"] = new(Within, Measure.Alliance),
        ["topics.get"] = new(Within, Measure.Alliance),
        ["topics.propose"] = new(SignedIn, Measure.Alliance, "topic.propose"),
        ["topics.change"] = new(SignedIn, Measure.Alliance, "topic.change"),
        ["topics.admit"] = new(SignedIn, Measure.Alliance, "topic.admit"),
        ["topics.decline"] = new(SignedIn, Measure.Alliance, "topic.decline"),
        ["topics.merge"] = new(SignedIn, Measure.Alliance, "topic.merge"),
        ["topics.order"] = new(SignedIn, Measure.Alliance, "topic.order"),
        ["topics.withdraw"] = new(SignedIn, Measure.Alliance, "topic.withdraw"),
        ["topics.circulate"] = new(SignedIn, Measure.Alliance, "topic.circulate"),
        ["topics.end-circulation"] = new(SignedIn, Measure.Alliance, "topic.end-circulation"),
        ["topics.settle"] = new(SignedIn, Measure.Alliance, "topic.settle"),
        ["topics.comment"] = new(SignedIn, Measure.Alliance, "topic.comment"),
        ["topics.change-comment"] = new(SignedIn, Measure.Alliance, "topic.change-comment"),
        ["topics.withdraw-comment"] = new(SignedIn, Measure.Alliance, "topic.withdraw-comment"),

        // Papers of an entry are seen by whoever sees the entry, from outside its alliance too; those of anything else within it.
        ["attachments.list"] = new(SignedIn),
        ["attachments.add"] = new(Member | Coordinator, Measure.Alliance, "attachment.add"),
        ["attachments.content"] = new(SignedIn),
        ["attachments.text"] = new(SignedIn),
        ["attachments.remove"] = new(SignedIn, Measure.Alliance, "attachment.remove"),

        ["meeting-series.list"] = new(Within, Measure.Alliance),
        ["meeting-series.start"] = new(SignedIn, Measure.Alliance, "meeting-series.start"),
        ["meeting-series.change"] = new(SignedIn, Measure.Alliance, "meeting-series.change"),
        ["meeting-series.end"] = new(SignedIn, Measure.Alliance, "meeting-series.end"),

        ["votes.list"] = new(Within, Measure.Alliance),
        ["votes.rules"] = new(Within, Measure.Alliance),
        ["votes.get"] = new(Within, Measure.Alliance),
        ["votes.box"] = new(Within, Measure.Alliance),
        ["votes.open"] = new(SignedIn, Measure.Alliance, "vote.open"),
        ["votes.cast"] = new(SignedIn, Measure.Alliance, "vote.cast"),
        ["votes.take-paper"] = new(SignedIn, Measure.Alliance, "vote.take-paper"),
        ["votes.drop-ballot"] = new(Anyone, Command: "vote.drop-ballot"),
        ["votes.close"] = new(SignedIn, Measure.Alliance, "vote.close"),
        ["votes.cancel"] = new(SignedIn, Measure.Alliance, "vote.cancel"),
    };
}
