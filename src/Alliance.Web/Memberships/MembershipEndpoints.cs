using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Alliances;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Memberships;

public sealed record ApproachBody(string? UnitId, string? Message);

public sealed record DecideBody(bool Admit, string? Reason);

public sealed record VoteBody(string? VoterUnitId, bool InFavour);

public sealed record AnswerBody(bool Accept);

public sealed record ReasonBody(string? Reason);

public sealed record ShareBody(string? Share);

/// <summary>Who belongs to an alliance: members, applications, invitations.</summary>
public static class MembershipEndpoints
{
    private const int MaxText = 500;

    public static void MapMemberships(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/alliances/{id}").WithTags("Memberships");
        one.MapGet("/members", MembersAsync).WithName("alliances.members").IsQuery<PageOf<MemberItem>>().WithSummary("Members").WithDescription("Those who sit, suspended or not; with `status` (active, suspended, left) only those.");
        one.MapGet("/admissions", AdmissionsAsync).WithName("alliances.admissions").IsQuery<PageOf<AdmissionItem>>().WithSummary("Applications and invitations").WithDescription("Open ones first, with the votes so far and those of my units.");
        one.MapPost("/applications", (string id, ApproachBody body, Commands commands) => commands.SendAsync(new ApplyForMembership(Id(id), Unit(body.UnitId), Message(body.Message)), id))
            .WithName("alliances.apply").IsCommand().WithSummary("Apply for membership").WithDescription("By a delegate or deputy of the unit.");
        one.MapPost("/applications/{unitId}/withdraw", (string id, string unitId, Commands commands) => commands.SendAsync(new WithdrawApplication(Id(id), Unit(unitId)), id))
            .WithName("alliances.withdraw-application").IsCommand().WithSummary("Withdraw an application").WithDescription("By the unit that applied.");
        one.MapPost("/applications/{unitId}/decide", (string id, string unitId, DecideBody body, Commands commands) => commands.SendAsync(new DecideAdmission(Id(id), Unit(unitId), body.Admit, Reason(body.Reason)), id))
            .WithName("alliances.decide-admission").IsCommand().WithSummary("Decide on an application").WithDescription("By the coordinator or the chair, as the charter has it.");
        one.MapPost("/applications/{unitId}/vote", (string id, string unitId, VoteBody body, Commands commands) => commands.SendAsync(new VoteOnAdmission(Id(id), Unit(unitId), Shape.Id("voterUnitId", body.VoterUnitId), body.InFavour), id))
            .WithName("alliances.vote-on-admission").IsCommand().WithSummary("Vote on an application").WithDescription("Where the members decide; a later vote of the same unit replaces its earlier one.");
        one.MapPost("/invitations", (string id, ApproachBody body, Commands commands) => commands.SendAsync(new InviteMember(Id(id), Unit(body.UnitId), Message(body.Message)), id))
            .WithName("alliances.invite").IsCommand().WithSummary("Invite a unit").WithDescription("By the coordinator or the chair.");
        one.MapPost("/invitations/{unitId}/answer", (string id, string unitId, AnswerBody body, Commands commands) => commands.SendAsync(new AnswerInvitation(Id(id), Unit(unitId), body.Accept), id))
            .WithName("alliances.answer-invitation").IsCommand().WithSummary("Answer an invitation").WithDescription("By the unit that was invited.");
        one.MapPost("/members/{unitId}/suspend", (string id, string unitId, ReasonBody body, Commands commands) => commands.SendAsync(new SuspendMember(Id(id), Unit(unitId), Shape.Line("reason", body.Reason, MaxText)), id))
            .WithName("alliances.suspend-member").IsCommand().WithSummary("Suspend a member").WithDescription("It keeps its seat and looks on; its turns pass over it.");
        one.MapPost("/members/{unitId}/reinstate", (string id, string unitId, Commands commands) => commands.SendAsync(new ReinstateMember(Id(id), Unit(unitId)), id))
            .WithName("alliances.reinstate-member").IsCommand().WithSummary("Reinstate a member").WithDescription("Ends a suspension.");
        one.MapPost("/members/{unitId}/leave", (string id, string unitId, ReasonBody body, Commands commands) => commands.SendAsync(new LeaveAlliance(Id(id), Unit(unitId), Reason(body.Reason)), id))
            .WithName("alliances.leave").IsCommand().WithSummary("Leave the alliance").WithDescription("Not while holding the chair: hand over first.");
        one.MapPut("/members/{unitId}/share", (string id, string unitId, ShareBody body, Commands commands) => commands.SendAsync(new SetShare(Id(id), Unit(unitId), Shape.Share("share", body.Share ?? throw new ShapeException("share", "required"))), id))
            .WithName("alliances.set-share").IsCommand().WithSummary("Set a member's share").WithDescription("A positive fraction such as `3/2`; it counts where the charter weighs shares.");
        one.MapBodies();
    }

    internal static string Id(string? id) => Shape.Id("id", id);

    internal static string Unit(string? id) => Shape.Id("unitId", id);

    private static string? Message(string? text) => Shape.OptionalText("message", text, MaxText);

    private static string? Reason(string? text) => Shape.OptionalText("reason", text, MaxText);

    private static async Task<IResult> MembersAsync(string id, string? status, MembershipQueries memberships, CancellationToken cancel) =>
        TypedResults.Ok(Whole.Of(await memberships.MembersAsync(id, Ask.Of("status", status, "active", "suspended", "left"), cancel)));

    /// <summary>Each sees here what it sees of the events: applications, invitations, or what concerns its own units alone.</summary>
    private static async Task<IResult> AdmissionsAsync(string id, HttpContext http, MembershipQueries memberships, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        var all = await memberships.AdmissionsAsync(id, caller, ChinaTime.DateOf(clock.GetUtcNow()), cancel);
        var relation = await sight.RelationAsync(caller, id) & ~Relation.UnitConcerned;
        return TypedResults.Ok(Whole.Of<AdmissionItem>([.. all.Where(a =>
            caller.SpeaksFor(a.UnitId) || (relation & AccessTable.ForEvent(a.Kind == "invitation" ? "alliance.invited" : "alliance.applied")) != Relation.None)]));
    }
}
