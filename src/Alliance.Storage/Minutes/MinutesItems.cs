using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Minutes;

/// <summary>Somebody's part in a meeting. <paramref name="AsDeputy"/>: the deputy came.</summary>
public sealed record FrameUnit(string UnitId, string Name, bool AsDeputy);

public sealed record FrameMotion(string Text, string UnitName, bool Amendment, string Status);

/// <summary>Outcome: adopted, rejected, no-quorum, chosen, tied, cancelled. <paramref name="Lines"/>: the result explained, a line each.</summary>
/// <summary>Units for and against, that abstained, that were entitled; and the provinces whose majority was missed.</summary>
public sealed record FrameCount(int For, int Against, int Abstained, int Entitled, IReadOnlyList<FrameShort> Short);

/// <summary>So many units of a province were in favour, of so many, where so many were needed.</summary>
public sealed record FrameShort(string Province, string Reached, string Needed, string OutOf);

/// <summary>Count: of a vote on yes or no, once it is closed.</summary>
public sealed record FrameVote(string VoteId, string Title, string Outcome, bool Secret, string? Chosen, FrameCount? Count = null);

/// <summary>How: what became of the item; null while it is open.</summary>
public sealed record FrameItem(string ItemId, string Title, string? Track, string? TopicId, string State, string? How, string? Note, IReadOnlyList<FrameMotion> Motions, IReadOnlyList<FrameVote> Votes);

public sealed record FrameResolution(string Id, int Year, int Number, string Title, string? Text);

/// <summary>State: open, overdue, done, confirmed. <paramref name="Here"/>: given out at this very meeting.</summary>
public sealed record FrameAction(string Id, string Title, string OwnerName, DateOnly DueOn, string State, bool Here);

/// <summary>
/// What minutes say without anybody writing it: drawn from the data, and frozen when they are sent. <paramref name="Number"/>: the
/// how manieth meeting of its year it was, by when it was opened.
/// </summary>
public sealed record MinutesFrame(
    string AllianceName,
    int Number,
    string ConferenceId,
    string Title,
    string Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    string Place,
    string? HostUnitName,
    IReadOnlyList<FrameUnit> Present,
    IReadOnlyList<FrameUnit> Attending,
    IReadOnlyList<FrameUnit> Absent,
    IReadOnlyList<FrameItem> Items,
    IReadOnlyList<FrameResolution> Resolutions,
    IReadOnlyList<FrameAction> Actions);

/// <summary>Answer: asked, confirmed, objected.</summary>
public sealed record MinutesAnswer(int Round, UnitRef Unit, string Answer, string? Words, DateTimeOffset? At);

/// <summary>Status: open, sent, fixed. How they were fixed: all, by-clock.</summary>
public sealed record MinutesRow(
    string ConferenceId,
    string Status,
    long Seq,
    int Round,
    string? Hash,
    DateTimeOffset? ConfirmBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? FixedAt,
    string? FixedHow,
    long Version);

/// <summary>The text as it was sent last. <paramref name="Frame"/> and <paramref name="Content"/> are JSON.</summary>
public sealed record FrozenMinutes(int Round, string Frame, string Content, string Text, string Hash, DateTimeOffset At);

/// <summary><paramref name="Minutes"/> is null before the meeting is opened; <paramref name="Frozen"/> stands while they are sent or fixed.</summary>
public sealed record MinutesDetail(MinutesRow? Minutes, MinutesFrame Frame, FrozenMinutes? Frozen, IReadOnlyList<MinutesAnswer> Answers, long AsOf);

/// <summary>A Yjs update in base64; a snapshot stands for all before it.</summary>
public sealed record UpdateItem(long Seq, string Data, bool Snapshot);

public sealed record UpdatesRead(long Seq, IReadOnlyList<UpdateItem> Updates, bool More);
