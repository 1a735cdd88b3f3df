using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Plans;

[Named("matching-plan.drafted")]
public sealed record PlanDrafted(string AllianceId, string PlanId, string Title, PlanTerms Terms, int Ask) : IEvent;

[Named("matching-plan.changed")]
public sealed record PlanChanged(string AllianceId, string PlanId, string Title, PlanTerms Terms, int Ask) : IEvent;

[Named("matching-plan.asked")]
public sealed record PlanAsked(string AllianceId, string PlanId, string Title, int Ask) : IEvent;

[Named("matching-plan.stopped")]
public sealed record PlanStopped(string AllianceId, string PlanId, string Title, int Ask) : IEvent;

[Named("matching-plan.solved")]
public sealed record PlanSolved(string AllianceId, string PlanId, string Title, int Ask, PlanPreviewRef Preview) : IEvent;

[Named("matching-plan.failed")]
public sealed record PlanFailed(string AllianceId, string PlanId, string Title, int Ask, string Code) : IEvent;

[Named("matching-plan.accepted")]
public sealed record PlanAccepted(string AllianceId, string PlanId, string Title, string Preview, int Offers) : IEvent;

[Named("matching-plan.discarded")]
public sealed record PlanDiscarded(string AllianceId, string PlanId, string Title) : IEvent;
