using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Minutes;

public enum MinutesStatus
{
    None,
    Open,
    Sent,
    Fixed,
}

/// <summary><paramref name="Seq"/>: how many changes of the text there have been. <paramref name="Round"/>: how often it was sent for confirmation.</summary>
public sealed record MinutesState(
    string AllianceId,
    string ConferenceId,
    MinutesStatus Status,
    long Seq,
    int Round,
    string? Hash,
    DateTimeOffset? ConfirmBy,
    ImmutableArray<string> Asked,
    ImmutableHashSet<string> Confirmed)
{
    public static readonly MinutesState Initial = new("", "", MinutesStatus.None, 0, 0, null, null, [], []);

    internal static MinutesState Apply(MinutesState state, IEvent happened) => happened switch
    {
        MinutesOpened e => Initial with { AllianceId = e.AllianceId, ConferenceId = e.ConferenceId, Status = MinutesStatus.Open },
        MinutesWritten e => state with { Seq = e.Seq },
        MinutesCompacted e => state with { Seq = e.Seq },
        MinutesSent e => state with { Status = MinutesStatus.Sent, Round = e.Round, Hash = e.Hash, ConfirmBy = e.ConfirmBy, Asked = e.Asked, Confirmed = [] },
        MinutesTakenBack or MinutesObjected => state with { Status = MinutesStatus.Open, ConfirmBy = null, Hash = null, Asked = [], Confirmed = [] },
        MinutesConfirmed e => state with { Confirmed = state.Confirmed.Add(e.UnitId) },
        MinutesFixed => state with { Status = MinutesStatus.Fixed, ConfirmBy = null },
        _ => state,
    };
}
