using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Matching.Matches;

/// <summary>What is asked of the matches. <paramref name="Side"/>: need or resource, of the reader's own units; <paramref name="Open"/>: those not ended, or those ended.</summary>
public sealed record MatchFilter(
    string? AllianceId = null, string? ListingId = null, string? Side = null, bool? Open = null, IReadOnlyList<string>? Stages = null, bool Mine = false, bool Disputed = false, string? PlanId = null, string? RoundId = null);

/// <summary>A match in a list. Quantities are decimal numbers of <c>unit</c>. <c>left</c>: what was left of the entry <c>codeListingId</c> when it fell through for <c>code</c>.</summary>
public sealed record MatchItem(
    string Id,
    string AllianceId,
    string? AllianceName,
    string ResourceAllianceId,
    string? ResourceAllianceName,
    string NeedId,
    string NeedTitle,
    NamedRef NeedUnit,
    string ResourceId,
    string ResourceTitle,
    NamedRef ResourceUnit,
    string Category,
    string Unit,
    decimal Quantity,
    decimal Delivered,
    decimal Confirmed,
    string Stage,
    bool Disputed,
    string? ByUnitId,
    bool NeedAccepted,
    bool ResourceAccepted,
    bool NeedRated,
    bool ResourceRated,
    DateOnly? From,
    DateOnly? To,
    string? PlanId,
    string? RoundId,
    string? Code,
    string? CodeListingId,
    decimal? Left,
    string? Reason,
    NamedRef? Project,
    string? ProjectAllianceId,
    DateTimeOffset LapsesAt,
    DateTimeOffset OfferedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset ChangedAt,
    long Version);

/// <summary>A page of matches, the latest change first.</summary>
public sealed record MatchPage(IReadOnlyList<MatchItem> Items, string? Next);

public sealed record MatchDeliveryItem(int Number, decimal Quantity, string? Note, DateTimeOffset At);

public sealed record MatchRatingItem(string ByUnitId, string OfUnitId, int Stars, string? Text, DateTimeOffset At);

/// <summary>Who is in charge for a unit.</summary>
public sealed record MatchPersonItem(string UnitId, string Name, string? Phone);

public sealed record UnitRecordItem(string UnitId, int Promised, int Kept, int Ratings, int Stars);

/// <summary>A match whole, with each unit's record.</summary>
public sealed record MatchDetail(
    MatchItem Item, string? Note, IReadOnlyList<MatchDeliveryItem> Deliveries, IReadOnlyList<MatchRatingItem> Ratings, IReadOnlyList<MatchPersonItem> Persons, IReadOnlyList<UnitRecordItem> Records, long AsOf);

/// <summary>Reads a match's row, in the order of the columns.</summary>
internal sealed record MatchRow(
    string Id, string AllianceId, string? AllianceName, string ResourceAllianceId, string? ResourceAllianceName, string NeedId, string NeedTitle, string NeedUnitId, string? NeedUnitName,
    string ResourceId, string ResourceTitle, string ResourceUnitId, string? ResourceUnitName, string Category, string Unit, long Quantity, long Delivered, long Confirmed, string Stage, bool Disputed,
    string? ByUnitId, bool NeedAccepted, bool ResourceAccepted, bool NeedRated, bool ResourceRated, DateOnly? FromDate, DateOnly? ToDate, string? PlanId, string? RoundId, string? Code,
    string? CodeListingId, long? LeftQuantity, string? Reason, string? ProjectId, string? ProjectAllianceId, string? ProjectTitle, DateTimeOffset LapsesAt, DateTimeOffset OfferedAt,
    DateTimeOffset? EndedAt, DateTimeOffset ChangedAt, long Version)
{
    public const string Columns =
        """
        m.id, m.alliance_id, a.name AS alliance_name, m.resource_alliance_id, ra.name AS resource_alliance_name, m.need_id, m.need_title, m.need_unit_id, nu.name AS need_unit_name,
          m.resource_id, m.resource_title, m.resource_unit_id, ru.name AS resource_unit_name, m.category, m.unit, m.quantity, m.delivered, m.confirmed, m.stage, m.disputed,
          m.by_unit_id, m.need_accepted, m.resource_accepted, m.need_rated, m.resource_rated, m.from_date, m.to_date, m.plan_id, m.round_id, m.code,
          m.code_listing_id, m.left_quantity, m.reason, m.project_id, m.project_alliance_id, m.project_title, m.lapses_at, m.offered_at, m.ended_at, m.changed_at, m.version
        """;

    public const string Joins =
        "LEFT JOIN alliance a ON a.id = m.alliance_id LEFT JOIN alliance ra ON ra.id = m.resource_alliance_id LEFT JOIN member_unit nu ON nu.id = m.need_unit_id LEFT JOIN member_unit ru ON ru.id = m.resource_unit_id";

    public MatchItem Item() => new(
        Id, AllianceId, AllianceName, ResourceAllianceId, ResourceAllianceName, NeedId, NeedTitle, new NamedRef(NeedUnitId, NeedUnitName ?? ""), ResourceId, ResourceTitle,
        new NamedRef(ResourceUnitId, ResourceUnitName ?? ""), Category, Unit, Quantity / 1000m, Delivered / 1000m, Confirmed / 1000m, Stage, Disputed, ByUnitId, NeedAccepted, ResourceAccepted, NeedRated,
        ResourceRated, FromDate, ToDate, PlanId, RoundId, Code, CodeListingId, LeftQuantity / 1000m, Reason, ProjectId is null ? null : new NamedRef(ProjectId, ProjectTitle ?? ""), ProjectAllianceId,
        LapsesAt, OfferedAt, EndedAt, ChangedAt, Version);
}
