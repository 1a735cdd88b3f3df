using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Where a meeting is held; <paramref name="Link"/>: where it is joined from afar.</summary>
public sealed record Place(string Text, string? Address = null, double? Longitude = null, double? Latitude = null, int? Capacity = null, string? Link = null);

public enum ConferenceStatus
{
    None,
    Called,
    Open,
    Closed,
    Cancelled,
}

public enum ConferenceAnswer
{
    Come,
    Deputy,
    Cannot,
}

/// <summary>An item of the agenda. <paramref name="Standing"/>: an item that every meeting has (follow-up, report, other).</summary>
public sealed record AgendaItem(string ItemId, string? TopicId, string Title, int Minutes, Track? Track, string? UnitId, string? Standing = null);

public enum ItemProgress
{
    Waiting,
    Current,

    /// <summary>Begun, and left for another before it was settled.</summary>
    Paused,
    Settled,
}

/// <summary>How an item ended. An adjourned one comes back at a later meeting.</summary>
public enum ItemOutcome
{
    Adopted,
    Rejected,
    NoQuorum,
    Consulted,
    Assigned,
    Withdrawn,
    Noted,
    Adjourned,
}

public enum MotionOutcome
{
    Adopted,
    Rejected,
    NoQuorum,
}

public enum MotionStatus
{
    Moved,
    Seconded,
    Withdrawn,
    Adopted,
    Rejected,
    NoQuorum,
}

/// <summary>Whose consent waives a notice: both sides', or the coordinator's alone where nobody is in the chair.</summary>
public enum WaiverSide
{
    Chair,
    Coordinator,
    Both,
}
