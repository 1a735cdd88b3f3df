using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

/// <summary>What each event makes of a vote.</summary>
public static class VoteEvolution
{
    public static VoteState Apply(VoteState state, IEvent happened) => happened switch
    {
        VoteOpened e => Opened(e),
        BallotsCast e => e.Ballots.Aggregate(state, WithBallot),
        PaperIssued e => WithPaper(state, e),
        BallotsCounted e => state with { Cast = e.Cast },
        UnitDropped e => Without(state, e.UnitId),
        PresenceMarked e => Marked(state, e),
        BoxOpened => state,
        VoteClosed => state with { Status = VoteStatus.Closed },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    /// <summary>In a secret vote each unit weighs one: weights would tell ballots apart.</summary>
    private static VoteState Opened(VoteOpened e)
    {
        var present = e.Present.ToHashSet(StringComparer.Ordinal);
        var tally = Tally.Empty(e.Options.Length > 0 ? e.Options.Length : 2);
        var seats = ImmutableDictionary.CreateBuilder<string, Seat>(StringComparer.Ordinal);
        foreach (var elector in e.Electorate)
        {
            var seat = new Seat(elector.Province, e.Secret ? Fraction.One : Fraction.Parse(elector.Weight), present.Contains(elector.UnitId), false, null);
            seats.Add(elector.UnitId, seat);
            tally = tally.WithUnit(seat.Province, seat.Weight, seat.Present);
        }

        return new VoteState(e, VoteStatus.Open, seats.ToImmutable(), tally, 0, null);
    }

    private static VoteState WithBallot(VoteState state, Ballot ballot)
    {
        var seat = state.Seats[ballot.UnitId];
        var parts = Ballots.Parts(seat.Weight, ballot, state.Question.Options.Length);
        var decides = state.Question.Rule.Tie == TieBreak.Chair && ballot.UnitId == state.Question.ChairUnitId;
        return state with
        {
            Seats = state.Seats.SetItem(ballot.UnitId, seat with { Present = true, Voted = true }),
            Tally = Ballots.Counted(state.Tally, seat.Province, seat.Weight, ballot, state.Question.Options.Length, seat.Present),
            Cast = state.Cast + 1,
            ChairChoice = decides ? parts[0].Choice : state.ChairChoice,
        };
    }

    /// <summary>Whoever takes a paper is present from then on: nobody could tell later whether it was used.</summary>
    private static VoteState WithPaper(VoteState state, PaperIssued e)
    {
        var seat = state.Seats[e.UnitId];
        return state with
        {
            Seats = state.Seats.SetItem(e.UnitId, seat with { Present = true, Paper = e.Blinded }),
            Tally = seat.Present ? state.Tally : state.Tally.WithPresence(seat.Province, seat.Weight, present: true),
        };
    }

    private static VoteState Without(VoteState state, string unitId)
    {
        var seat = state.Seats[unitId];
        return state with { Seats = state.Seats.Remove(unitId), Tally = state.Tally.WithoutUnit(seat.Province, seat.Weight, seat.Present) };
    }

    /// <summary>Who has voted, or holds a paper, counts as present even when it leaves.</summary>
    private static VoteState Marked(VoteState state, PresenceMarked e)
    {
        var seat = state.Seats[e.UnitId];
        return seat.Voted || seat.Paper is not null
            ? state
            : state with
            {
                Seats = state.Seats.SetItem(e.UnitId, seat with { Present = e.Present }),
                Tally = state.Tally.WithPresence(seat.Province, seat.Weight, e.Present),
            };
    }
}
