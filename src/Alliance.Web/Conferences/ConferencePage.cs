using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Conferences;

namespace Alliance.Web.Conferences;

public sealed record ConferenceUnit(string Name, string ShortName, string ProvinceCode, string ProvinceName);

/// <summary>How many of the units that count must be here, and how many are.</summary>
public sealed record QuorumAnswer(string Share, int Needed, int Present, int Entitled, bool Reached);

/// <summary>A meeting as its page and its room show it. <c>serverTime</c>: for the clocks in the room.</summary>
public sealed record ConferencePage(
    string Id,
    string AllianceId,
    string Kind,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Place Place,
    string? BodyId,
    string? BodyName,
    string? SeriesId,
    string? HostUnitId,
    string Status,
    int Sequence,
    bool CodeRequired,
    string? CurrentItemId,
    int NoticeHours,
    string? WaivedBy,
    string? WaiverReason,
    string? Reason,
    DateTimeOffset CalledAt,
    DateTimeOffset OpensFrom,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    QuorumAnswer Quorum,
    IReadOnlyList<string> Entitled,
    IReadOnlyList<InviteeItem> Invitees,
    IReadOnlyList<AttendanceItem> Attendance,
    IReadOnlyList<AgendaRow> Agenda,
    IReadOnlyList<MotionItem> Motions,
    IReadOnlyList<SpeakerItem> Speakers,
    string? ChairUnitId,
    TermAtMeeting? Term,
    string? BeforeId,
    string? AfterId,
    IReadOnlyDictionary<string, ConferenceUnit> Units,
    IReadOnlyDictionary<string, bool> May,
    DateTimeOffset ServerTime,
    long Version,
    long AsOf)
{
    public static ConferencePage Of(string allianceId, ConferenceDetail d, IReadOnlyDictionary<string, bool> may, DateTimeOffset now) => new(
        d.Row.Id,
        allianceId,
        d.Row.Kind,
        d.Row.Title,
        d.Row.StartsAt,
        d.Row.EndsAt,
        d.Row.Place,
        d.Row.BodyId,
        d.BodyName,
        d.Row.SeriesId,
        d.Row.HostUnitId,
        d.Row.Status,
        d.Row.Sequence,
        d.Row.CodeRequired,
        d.Row.CurrentItemId,
        d.Rule.NoticeHours,
        d.Row.WaivedBy,
        d.Row.WaiverReason,
        d.Row.Reason,
        d.Row.CalledAt,
        d.Row.StartsAt - OpeningRules.OpensBefore,
        d.Row.OpenedAt,
        d.Row.ClosedAt,
        new QuorumAnswer(d.Row.Quorum ?? d.Rule.Quorum, d.QuorumNeeded, d.Counted, d.Entitled.Count, d.HasQuorum),
        d.Entitled,
        d.Invitees,
        d.Attendance,
        d.Agenda,
        d.Motions,
        d.Speakers,
        d.ChairUnitId,
        d.Term,
        d.BeforeId,
        d.AfterId,
        d.Units.ToDictionary(u => u.Key, u => new ConferenceUnit(u.Value.Name, u.Value.ShortName, u.Value.Province.Code, u.Value.Province.Name), StringComparer.Ordinal),
        may,
        now,
        d.Row.Version,
        d.AsOf);
}
