using System.Collections.Immutable;

namespace Alliance.Domain.Kernel;

/// <summary>
/// A kind of meeting: called so many hours before, held with so many of those entitled present, so often a year (0: as needed).
/// Where <paramref name="Waivable"/>, the chair and the coordinator may together call it at shorter notice and say why.
/// </summary>
public sealed record MeetingCharter(MeetingKind Kind, int NoticeHours, string Quorum, int PerYear, bool Waivable = false)
{
    /// <summary>What holds where a charter says nothing of meetings.</summary>
    public static ImmutableArray<MeetingCharter> Usual { get; } =
    [
        new(MeetingKind.JointConference, 72, "1/2", 4, Waivable: true),
        new(MeetingKind.AnnualConference, 336, "2/3", 1),
        new(MeetingKind.CommitteeSession, 48, "1/2", 4, Waivable: true),
        new(MeetingKind.BranchSession, 48, "1/2", 4, Waivable: true),
        new(MeetingKind.JointStudy, 48, "1/3", 2, Waivable: true),
        new(MeetingKind.Consultation, 0, "1/3", 0, Waivable: true),
    ];
}
