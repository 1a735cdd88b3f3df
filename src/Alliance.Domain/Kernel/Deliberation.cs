namespace Alliance.Domain.Kernel;

/// <summary>By what rule a vote is won; how each is counted stands with the votes.</summary>
public enum Majority
{
    Simple,
    TwoThirds,
    Unanimity,
    Consensus,
    Weighted,
    DoubleMajority,
    EuCouncil,
}

public enum Track
{
    /// <summary>大事共议</summary>
    Consult,

    /// <summary>要事共决</summary>
    Decide,

    /// <summary>实事共办</summary>
    Do,

    /// <summary>急事共商</summary>
    Urgent,
}

/// <summary>The kinds of meetings that a charter knows.</summary>
public enum MeetingKind
{
    /// <summary>联席会议</summary>
    JointConference,

    /// <summary>年会</summary>
    AnnualConference,

    /// <summary>专委会会议</summary>
    CommitteeSession,

    /// <summary>分会会议</summary>
    BranchSession,

    /// <summary>联组学习</summary>
    JointStudy,

    /// <summary>共商</summary>
    Consultation,
}
