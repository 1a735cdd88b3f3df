using System.Collections.Frozen;
using Alliance.Domain.Kernel;
using static Alliance.Domain.Kernel.Relation;
using static Alliance.Web.Access.Measure;

namespace Alliance.Web.Access;

/// <summary>The one list of every endpoint and hub method by name, and who may call it. What is not listed is refused, and a test walks them all.</summary>
public static class EndpointAccess
{
    /// <summary>Everybody who belongs to an alliance or looks after its region.</summary>
    public const Relation Within = Administrator | Coordinator | Chair | Member | Supervisor | Observer;

    private static readonly FrozenDictionary<string, EndpointRule> Rules = new Dictionary<string, EndpointRule>(StringComparer.Ordinal)
    {
        ["session.get"] = new(Anyone),
        ["session.sign-in"] = new(Anyone),
        ["session.sign-out"] = new(Anyone),
        ["setup.finish"] = new(Anyone),
        ["activation.get"] = new(Anyone),
        ["activation.finish"] = new(Anyone),
        ["docs.openapi"] = new(Anyone),
        ["docs.api"] = new(Anyone),
        ["docs.style"] = new(Anyone),
        ["health"] = new(Anyone),

        // The engine's own pages, where it has some.
        ["cluster.dashboard"] = new(Administrator),

        ["account.get"] = new(SignedIn),
        ["account.change"] = new(SignedIn, Command: "person.change"),
        ["account.password"] = new(SignedIn),
        ["account.sessions"] = new(SignedIn),
        ["account.end-session"] = new(SignedIn),
        ["account.end-other-sessions"] = new(SignedIn),
        ["account.tokens"] = new(SignedIn),
        ["account.issue-token"] = new(SignedIn),
        ["account.revoke-token"] = new(SignedIn),
        ["account.visit"] = new(SignedIn),

        ["feed.read"] = new(SignedIn),
        ["hub.feed"] = new(SignedIn),
        ["hub.subscribe"] = new(SignedIn),
        ["hub.unsubscribe"] = new(SignedIn),
        ["hub.look"] = new(SignedIn),

        ["workbench.get"] = new(SignedIn),
        ["search.all"] = new(SignedIn),

        ["regions.list"] = new(SignedIn),
        ["regions.get"] = new(SignedIn),

        ["member-units.list"] = new(SignedIn),
        ["member-units.get"] = new(SignedIn, Unit),
        ["member-units.register"] = new(SignedIn, Command: "member-unit.register"),
        ["member-units.change"] = new(SignedIn, Unit, "member-unit.change"),
        ["member-units.merge"] = new(SignedIn, Unit, "member-unit.merge"),
        ["member-units.duplicates"] = new(SignedIn, Unit),
        ["member-units.export"] = new(SignedIn),
        ["member-units.import-template"] = new(Administrator | Coordinator),
        ["member-units.import-upload"] = new(Administrator | Coordinator),
        ["member-units.import-run"] = new(Administrator | Coordinator, Command: "member-unit.register"),
        ["member-units.import-status"] = new(Administrator | Coordinator),

        ["people.list"] = new(Administrator | Coordinator | DelegateConcerned),
        ["people.get"] = new(SignedIn),
        ["people.register"] = new(SignedIn, Command: "person.register"),
        ["people.change"] = new(SignedIn, Command: "person.change"),
        ["people.grant"] = new(SignedIn, Command: "person.grant-role"),
        ["people.revoke"] = new(SignedIn, Command: "person.revoke-role"),
        ["people.sign-in-link"] = new(SignedIn),
        ["people.deactivate"] = new(SignedIn, Command: "person.deactivate"),

        ["alliances.list"] = new(SignedIn),
        ["alliances.get"] = new(Within, Measure.Alliance),
        ["alliances.card"] = new(SignedIn),
        ["alliances.found"] = new(SignedIn, Command: "alliance.found"),
        ["alliances.change-profile"] = new(SignedIn, Measure.Alliance, "alliance.change-profile"),
        ["alliances.amend-charter"] = new(SignedIn, Measure.Alliance, "alliance.amend-charter"),
        ["alliances.charters"] = new(Within, Measure.Alliance),
        ["alliances.dissolve"] = new(SignedIn, Measure.Alliance, "alliance.dissolve"),
        ["alliances.members"] = new(Within, Measure.Alliance),
        ["alliances.admissions"] = new(Within | UnitConcerned, Measure.Alliance),
        ["alliances.apply"] = new(SignedIn, Command: "alliance.apply"),
        ["alliances.withdraw-application"] = new(SignedIn, Command: "alliance.withdraw-application"),
        ["alliances.decide-admission"] = new(SignedIn, Measure.Alliance, "alliance.decide-admission"),
        ["alliances.vote-on-admission"] = new(SignedIn, Measure.Alliance, "alliance.vote-on-admission"),
        ["alliances.invite"] = new(SignedIn, Measure.Alliance, "alliance.invite"),
        ["alliances.answer-invitation"] = new(SignedIn, Command: "alliance.answer-invitation"),
        ["alliances.suspend-member"] = new(SignedIn, Measure.Alliance, "alliance.suspend-member"),
        ["alliances.reinstate-member"] = new(SignedIn, Measure.Alliance, "alliance.reinstate-member"),
        ["alliances.leave"] = new(SignedIn, Measure.Alliance, "alliance.leave"),
        ["alliances.set-share"] = new(SignedIn, Measure.Alliance, "alliance.set-share"),
        ["alliances.form-body"] = new(SignedIn, Measure.Alliance, "alliance.form-body"),
        ["alliances.rename-body"] = new(SignedIn, Measure.Alliance, "alliance.rename-body"),
        ["alliances.close-body"] = new(SignedIn, Measure.Alliance, "alliance.close-body"),
        ["alliances.seat-member"] = new(SignedIn, Measure.Alliance, "alliance.seat-member"),
        ["alliances.unseat-member"] = new(SignedIn, Measure.Alliance, "alliance.unseat-member"),
        ["alliances.matrix"] = new(Within, Measure.Alliance),
        ["alliances.activity"] = new(Within, Measure.Alliance),

        ["chair-cycles.list"] = new(Within, Measure.Alliance),
        ["chair-cycles.get"] = new(Within, Measure.Alliance),
        ["chair-cycles.fairness"] = new(Within, Measure.Alliance),
        ["chair-cycles.forecast"] = new(Within, Measure.Alliance),
        ["chair-cycles.draft"] = new(Administrator | Coordinator, Measure.Alliance),
        ["chair-cycles.what-if"] = new(Within, Measure.Alliance),
        ["chair-cycles.plan"] = new(SignedIn, Measure.Alliance, "chair-cycle.plan"),
        ["chair-cycles.revise"] = new(SignedIn, Measure.Alliance, "chair-cycle.revise-plan"),
        ["chair-cycles.propose-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.propose-swap"),
        ["chair-cycles.answer-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.answer-swap"),
        ["chair-cycles.withdraw-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.withdraw-swap"),
        ["chair-cycles.ask-substitute"] = new(SignedIn, Measure.Alliance, "chair-cycle.ask-substitute"),
        ["chair-cycles.answer-substitution"] = new(SignedIn, Measure.Alliance, "chair-cycle.answer-substitution"),
        ["chair-cycles.skip-turn"] = new(SignedIn, Measure.Alliance, "chair-cycle.skip-turn"),
        ["chair-cycles.add-hand-over-item"] = new(SignedIn, Measure.Alliance, "chair-cycle.add-hand-over-item"),
        ["chair-cycles.remove-hand-over-item"] = new(SignedIn, Measure.Alliance, "chair-cycle.remove-hand-over-item"),
        ["chair-cycles.confirm-hand-over"] = new(SignedIn, Measure.Alliance, "chair-cycle.confirm-hand-over"),
        ["chair-cycles.take-back-confirmation"] = new(SignedIn, Measure.Alliance, "chair-cycle.take-back-confirmation"),
        ["chair-cycles.close-term-at-meeting"] = new(SignedIn, Measure.Alliance, "chair-cycle.close-term-at-meeting"),
        ["chair-cycles.close"] = new(SignedIn, Measure.Alliance, "chair-cycle.close"),

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

        ["attachments.list"] = new(Within, Measure.Alliance),
        ["attachments.add"] = new(Member | Coordinator, Measure.Alliance, "attachment.add"),
        ["attachments.content"] = new(Within, Measure.Alliance),
        ["attachments.text"] = new(Within, Measure.Alliance),
        ["attachments.remove"] = new(SignedIn, Measure.Alliance, "attachment.remove"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, EndpointRule> All => Rules;

    public static EndpointRule? Find(string? name) => name is null ? null : Rules.GetValueOrDefault(name);
}
