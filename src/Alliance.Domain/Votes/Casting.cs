using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

/// <summary>Open ballots, and the coming and going of those who may cast them.</summary>
internal static class Casting
{
    public static Decision Cast(VoteState state, CastBallot c, CommandContext context)
    {
        if (MayNot(state, c.UnitId, context, out var seat) is { } no)
        {
            return no;
        }

        if (state.Question.Secret)
        {
            return Decision.Reject(VoteCodes.IsSecret);
        }

        if (seat.Voted)
        {
            return Decision.Reject(VoteCodes.AlreadyVoted, ("unit", c.UnitId));
        }

        var approved = c.Approved is { IsDefaultOrEmpty: false } some ? some.Sort(StringComparer.Ordinal) : (ImmutableArray<string>?)null;
        var ballot = new Ballot(c.UnitId, approved?[0] ?? c.Choice, c.Split is { IsDefaultOrEmpty: false } ? c.Split : null, approved);
        if (Wrong(state, seat, ballot) is { } wrong)
        {
            return wrong;
        }

        var cast = new BallotsCast(c.AllianceId, c.VoteId, [ballot], state.Cast + 1);
        var next = VoteEvolution.Apply(state, cast);
        cast = cast with { Standing = new Standing(next.Tally.All.For, next.Tally.All.Abstained) };
        return next.IsComplete
            ? Decision.Accept(cast, Closing.Announce(next, next.Tally, ClosedHow.Complete, context.Now))
            : Decision.Accept(cast);
    }

    /// <summary>Common to both kinds of ballots: in time, entitled, and present where the rule wants that.</summary>
    public static Decision? MayNot(VoteState state, string unitId, CommandContext context, out Seat seat)
    {
        var found = state.Seats.TryGetValue(unitId, out var known);
        seat = known!;
        return state.Question.ClosesAt is { } end && context.Now >= end ? Decision.Reject(VoteCodes.Over, ("closesAt", end))
            : !found ? Decision.Reject(VoteCodes.NotEntitled, ("unit", unitId))
            : state.Question.Rule.MustBePresent && !known!.Present ? Decision.Reject(VoteCodes.NotCheckedIn, ("unit", unitId))
            : null;
    }

    /// <summary>Who has voted, or has taken its paper, stays: what was validly given is not taken back.</summary>
    public static Decision Drop(VoteState state, DropUnit c)
    {
        if (!state.Seats.TryGetValue(c.UnitId, out var seat) || seat.Voted || seat.Paper is not null)
        {
            return Decision.Accept();
        }

        return Decision.Accept(new UnitDropped(c.AllianceId, c.VoteId, c.UnitId, c.Because));
    }

    public static Decision Mark(VoteState state, MarkPresence c) =>
        state.Seats.TryGetValue(c.UnitId, out var seat) && seat.Present != c.Present
            ? Decision.Accept(new PresenceMarked(c.AllianceId, c.VoteId, c.UnitId, c.Present))
            : Decision.Accept();

    private static Decision? Wrong(VoteState state, Seat seat, Ballot ballot)
    {
        var options = state.Question.Options.Length;
        if (ballot.Approved is { } approved)
        {
            var other = approved.FirstOrDefault(a => !Choices.TryPlace(a, options, out var place) || place is null);
            return !state.Question.Rule.Approval ? Decision.Reject(VoteCodes.ChooseOne)
                : ballot.Split is not null ? Decision.Reject(VoteCodes.CannotSplit)
                : other is not null ? Decision.Reject(VoteCodes.UnknownChoice, ("choice", other))
                : null;
        }

        if (ballot.Split is not { } split)
        {
            return Choices.TryPlace(ballot.Choice, options, out _) ? null : Decision.Reject(VoteCodes.UnknownChoice, ("choice", ballot.Choice));
        }

        if (state.Question.Rule.Majority != Majority.Weighted || state.Question.Rule.Approval)
        {
            return Decision.Reject(VoteCodes.CannotSplit);
        }

        var unknown = split.FirstOrDefault(p => !Choices.TryPlace(p.Choice, options, out _));
        var sum = split.Aggregate(Fraction.Zero, (all, part) => all + Fraction.Parse(part.Weight));
        return unknown is not null ? Decision.Reject(VoteCodes.UnknownChoice, ("choice", unknown.Choice))
            : sum > seat.Weight ? Decision.Reject(VoteCodes.SplitTooMuch, ("weight", seat.Weight), ("split", sum))
            : null;
    }
}
