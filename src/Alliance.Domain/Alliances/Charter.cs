using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>An alliance's rules as data. Fractions are written "1/2".</summary>
public sealed record Charter(
    RotationCharter Rotation,
    AdmissionCharter Admission,
    ImmutableArray<TrackCharter> Tracks,
    ImmutableArray<ListCharter> Lists)
{
    /// <summary>Charters written before meetings had rules have the usual ones.</summary>
    public ImmutableArray<MeetingCharter> Meetings { get; init; } = MeetingCharter.Usual;
}

/// <summary>How the chair rotates. Newcomers wait <paramref name="NewcomerWaitTerms"/> whole terms; the hand-over opens <paramref name="HandOverLeadDays"/> days before a term ends.</summary>
public sealed record RotationCharter(
    TermLength Length,
    ShareBasis Shares,
    bool TwoLevels,
    bool NotTwiceInARow,
    bool AlternateProvinces,
    int NewcomerWaitTerms,
    int HandOverLeadDays);

public enum ShareBasis
{
    /// <summary>Every member unit has the same share.</summary>
    Equal,

    /// <summary>Each member unit has the share that the alliance has set for it.</summary>
    Weighted,
}

/// <summary>Who decides on admission: the coordinator, the chair, or the members by vote within so many days.</summary>
public sealed record AdmissionCharter(AdmissionBy By, Majority Majority, int VotingDays);

public enum AdmissionBy
{
    Coordinator,
    Chair,
    Members,
}

public sealed record TrackCharter(Track Track, int NoticeHours, string Quorum, Majority Majority, int DeadlineHours);

/// <summary>A kind of list: needs, resources, projects, or what the alliance calls its own.</summary>
public sealed record ListCharter(string Key, string NameZh, string NameEn, ImmutableArray<string> Categories);

public static class Charters
{
    public static Charter Default { get; } = new(
        new RotationCharter(TermLength.Quarter, ShareBasis.Equal, TwoLevels: false, NotTwiceInARow: true, AlternateProvinces: false, NewcomerWaitTerms: 1, HandOverLeadDays: 14),
        new AdmissionCharter(AdmissionBy.Coordinator, Majority.Simple, VotingDays: 14),
        [
            new TrackCharter(Track.Consult, 168, "1/2", Majority.Consensus, 720),
            new TrackCharter(Track.Decide, 336, "2/3", Majority.TwoThirds, 336),
            new TrackCharter(Track.Do, 72, "1/2", Majority.Simple, 720),
            new TrackCharter(Track.Urgent, 2, "1/3", Majority.Simple, 24),
        ],
        [
            new ListCharter("needs", "需求清单", "Needs", ["venue", "training", "expertise", "public-service", "parking"]),
            new ListCharter("resources", "资源清单", "Resources", ["venue", "training", "expertise", "public-service", "parking"]),
            new ListCharter("projects", "项目清单", "Projects", []),
        ]);
}
