using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Plans;

public abstract record PlanCommand(string AllianceId, string PlanId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("matching-plan", PlanId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>A new plan; it is solved at once.</summary>
[Named("matching-plan.draft")]
public sealed record DraftPlan(string AllianceId, string PlanId, PlanTerms Terms) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

/// <summary>By other terms; it is solved again.</summary>
[Named("matching-plan.change")]
public sealed record ChangePlan(string AllianceId, string PlanId, PlanTerms Terms) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

/// <summary>Again by the same terms, with the entries as they are now.</summary>
[Named("matching-plan.solve")]
public sealed record SolvePlan(string AllianceId, string PlanId) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

[Named("matching-plan.stop")]
public sealed record StopPlan(string AllianceId, string PlanId) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

/// <summary>By the system: what was asked for is solved. <paramref name="Ask"/> tells which asking it answers; a late answer changes nothing.</summary>
[Named("matching-plan.record")]
public sealed record RecordPreview(string AllianceId, string PlanId, int Ask, PlanPreviewRef Preview) : PlanCommand(AllianceId, PlanId);

/// <summary>By the system: it could not be solved.</summary>
[Named("matching-plan.fail")]
public sealed record FailPlan(string AllianceId, string PlanId, int Ask, string Code) : PlanCommand(AllianceId, PlanId);

/// <summary>Offers go to both sides of every pair of this very preview.</summary>
[Named("matching-plan.accept")]
public sealed record AcceptPlan(string AllianceId, string PlanId, string Preview) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

[Named("matching-plan.discard")]
public sealed record DiscardPlan(string AllianceId, string PlanId) : PlanCommand(AllianceId, PlanId), INeeds<PlanFacts>;

/// <summary>Read before deciding: who runs the alliance.</summary>
public sealed record PlanFacts(AllianceSeats Seats);

/// <summary>A preview and what it was made from.</summary>
/// <param name="Id">SHA-256 of the preview, under which it is stored.</param>
/// <param name="Input">SHA-256 of the problem in canonical text: the same input gives the same preview.</param>
/// <param name="Stamp">Of the entries in scope when it was read; another stamp now says that the preview is stale.</param>
public sealed record PlanPreviewRef(string Id, string Input, string Stamp, PlanFigures Figures);

/// <param name="Served">Needs that get all they want.</param>
/// <param name="Partly">Needs that get a part.</param>
/// <param name="Offers">Pairs that would be offered.</param>
/// <param name="Proven">Of greatest benefit among all plans; otherwise within <paramref name="Gap"/>.</param>
/// <param name="Gap">By how many ten-thousandths of itself the benefit could be greater at most; null: no bound can be stated.</param>
/// <param name="Bounded">There were too many pairs: each need was held against the nearest resources only.</param>
public sealed record PlanFigures(int Needs, int Resources, int Pairs, int Served, int Partly, int Offers, bool Proven, int? Gap, bool Bounded, int Milliseconds);
