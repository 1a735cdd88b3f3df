using Alliance.Domain.Alliances;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Alliances;

/// <summary>Who is in the chair. <paramref name="TermIndex"/> counts from 0; no end where terms go by meeting.</summary>
public sealed record ChairItem(string CycleId, string UnitId, string UnitName, string ShortName, Province Province, DateTimeOffset? Since, DateOnly? EndsOn, int TermIndex);

public sealed record NextTermItem(string UnitId, string UnitName, string ShortName, DateOnly? StartsOn);

/// <summary>An alliance as everybody signed in may see it, with what the reader is to it.</summary>
public sealed record AllianceCard(
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
    string? ParentId);

public sealed record BodyItem(string Id, string Kind, string Name, string? NameEn, string? RegionCode, string? RegionName, int MemberCount, bool Closed);

/// <summary>An alliance whole, for those within. The charter is the one in force on the day asked for.</summary>
public sealed record AllianceDetail(
    AllianceCard Card,
    string? Purpose,
    DateOnly? FoundedOn,
    NamedRef? Parent,
    IReadOnlyList<NamedRef> Children,
    Charter Charter,
    int CharterNumber,
    DateOnly CharterFrom,
    IReadOnlyList<BodyItem> Bodies,
    IReadOnlyList<UnitRef> MemberUnits,
    string? CycleId,
    long Version,
    long AsOf);

/// <summary>Status: active, suspended, left. <paramref name="Served"/> counts the terms served before and within the latest cycle.</summary>
public sealed record MemberItem(
    string UnitId,
    string Name,
    string ShortName,
    string Kind,
    RegionRef Region,
    Province Province,
    string Share,
    string Status,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    string How,
    IReadOnlyList<string> Bodies,
    int Served,
    bool IsChair);

/// <summary>Kind: application, invitation. Status: open, admitted, refused, withdrawn, declined. DecidedBy: coordinator, chair, members.</summary>
public sealed record AdmissionItem(
    string UnitId,
    string UnitName,
    string Kind,
    string? Message,
    DateTimeOffset Since,
    string DecidedBy,
    int VotesFor,
    int VotesAgainst,
    int Voters,
    DateTimeOffset? VotingEndsAt,
    IReadOnlyDictionary<string, bool> MyVotes,
    string Status,
    string? Reason,
    DateTimeOffset? DecidedAt);

public sealed record CharterItem(int Number, DateOnly EffectiveFrom, Charter Charter, DateTimeOffset AmendedAt, NamedRef By);

public sealed record MatrixSeat(string BodyId, bool Leads);

public sealed record MatrixRow(string UnitId, string UnitName, IReadOnlyList<MatrixSeat> Seats);

public sealed record Matrix(IReadOnlyList<BodyItem> Bodies, IReadOnlyList<MatrixRow> Rows);

/// <param name="Region">A code of any level: alliances of it or of a region below.</param>
/// <param name="Mine">Only those the reader has to do with; see <see cref="CallerAlliances"/>.</param>
public sealed record AllianceFilter(string? Text = null, string? Region = null, string? Type = null, bool Mine = false, bool NameDescending = false, bool Dissolved = false);
