using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

public enum TopicStatus
{
    None,
    Proposed,
    Admitted,
    Declined,
    Merged,

    /// <summary>On the agenda of a meeting.</summary>
    Placed,

    /// <summary>Being voted on by circulation.</summary>
    Circulating,
    Settled,
}

/// <summary>What the rules need to know of a comment; its words stand in the log and in the tables.</summary>
public sealed record CommentOf(string PersonId, DateTimeOffset At, bool Withdrawn);

public sealed record TopicState(
    string AllianceId,
    string TopicId,
    TopicStatus Status,
    Track Track,
    string Title,
    string? Text,
    string? UnitId,
    string? Rank,
    string? ConferenceId,
    string? VoteId,
    ImmutableDictionary<string, CommentOf> Comments)
{
    public static readonly TopicState Initial = new(
        "", "", TopicStatus.None, Track.Consult, "", null, null, null, null, null, ImmutableDictionary<string, CommentOf>.Empty);

    /// <summary>Neither settled nor declined nor merged into another.</summary>
    public bool IsOpen => Status is TopicStatus.Proposed or TopicStatus.Admitted or TopicStatus.Placed or TopicStatus.Circulating;

    /// <summary>Waits to be admitted, or stands on the backlog.</summary>
    public bool IsFree => Status is TopicStatus.Proposed or TopicStatus.Admitted;
}

internal static class TopicEvolution
{
    public static TopicState Apply(TopicState state, IEvent happened) => happened switch
    {
        TopicProposed e => TopicState.Initial with
        {
            AllianceId = e.AllianceId, TopicId = e.TopicId, Status = TopicStatus.Proposed, Track = e.Track, Title = e.Title, Text = e.Text, UnitId = e.UnitId,
        },
        TopicChanged e => state with { Track = e.Track, Title = e.Title, Text = e.Text },
        TopicAdmitted e => state with { Status = TopicStatus.Admitted, Track = e.Track, Rank = e.Rank },
        TopicDeclined => state with { Status = TopicStatus.Declined },
        TopicMerged => state with { Status = TopicStatus.Merged },
        TopicOrdered e => state with { Rank = e.Rank },
        TopicCommented e => state with { Comments = state.Comments.Add(e.CommentId, new CommentOf(e.PersonId, e.At, Withdrawn: false)) },
        CommentChanged => state,
        CommentWithdrawn e => state with { Comments = state.Comments.SetItem(e.CommentId, state.Comments[e.CommentId] with { Withdrawn = true }) },
        TopicPlaced e => state with { Status = TopicStatus.Placed, ConferenceId = e.ConferenceId },
        TopicTakenOff or TopicCarriedOver => state with { Status = TopicStatus.Admitted, ConferenceId = null },
        TopicCirculated e => state with { Status = TopicStatus.Circulating, VoteId = e.VoteId },
        CirculationEnded => state with { Status = TopicStatus.Admitted, VoteId = null },
        TopicSettled => state with { Status = TopicStatus.Settled },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };
}
