using Alliance.Domain.Alliances;
using Alliance.Storage.Alliances;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Web.Alliances;

/// <summary>An alliance whole, for those within.</summary>
public sealed record AllianceAnswer(
    string Id,
    string Name,
    string? NameEn,
    string Type,
    IReadOnlyList<RegionRef> Regions,
    int MemberCount,
    ChairItem? Chair,
    NextTermItem? NextTerm,
    bool Mine,
    IReadOnlyList<string> MyRelations,
    string Status,
    string? ParentId,
    string? Purpose,
    DateOnly? FoundedOn,
    NamedRef? Parent,
    IReadOnlyList<NamedRef> Children,
    Charter Charter,
    int CharterNumber,
    DateOnly CharterFrom,
    IReadOnlyList<BodyItem> Bodies,
    IReadOnlyList<UnitRef> MemberUnitsWithAll,
    string? CycleId,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf,
    ConferenceItem? NextMeeting)
{
    public static AllianceAnswer Of(AllianceDetail d, IReadOnlyDictionary<string, bool> may, ConferenceItem? nextMeeting) => new(
        d.Card.Id, d.Card.Name, d.Card.NameEn, d.Card.Type, d.Card.Regions, d.Card.MemberCount, d.Card.Chair, d.Card.NextTerm, d.Card.Mine, d.Card.MyRelations, d.Card.Status, d.Card.ParentId,
        d.Purpose, d.FoundedOn, d.Parent, d.Children, d.Charter, d.CharterNumber, d.CharterFrom, d.Bodies, d.MemberUnits, d.CycleId, may, d.Version, d.AsOf, nextMeeting);
}
