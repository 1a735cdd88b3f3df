using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

/// <summary>How a vote ends: counted and announced, or called off.</summary>
internal static class Closing
{
    public static Decision Close(VoteState state, CommandContext context)
    {
        var facts = context.FactsOf<ClosingFacts>();
        var end = state.Question.ClosesAt;
        if (context.Caller.IsSystem && !state.IsComplete && !(context.Now >= end))
        {
            // Put off or overtaken: the due work of today's state comes in its own time.
            return Decision.Accept();
        }

        var how = !context.Caller.IsSystem ? ClosedHow.ByHand : state.IsComplete ? ClosedHow.Complete : ClosedHow.ByClock;
        if (!state.Question.Secret)
        {
            return Decision.Accept(Announce(state, state.Tally, how, context.Now));
        }

        if (facts.Box.Length != state.Cast)
        {
            return Decision.Reject(VoteCodes.BoxDiffers, ("counted", state.Cast), ("found", facts.Box.Length));
        }

        var (alliance, vote) = (state.Question.AllianceId, state.Question.VoteId);
        return Decision.Accept(
            [
                new BoxOpened(alliance, vote, [.. facts.Box.OrderBy(b => b.Tracker, StringComparer.Ordinal)], facts.Keys),
                Announce(state, Counted(state, facts.Box), how, context.Now),
            ],
            [new BoxErase(vote)]);
    }

    public static Decision Cancel(VoteState state, CancelVote c, CommandContext context)
    {
        var q = state.Question;
        var closed = new VoteClosed(
            q.AllianceId, q.VoteId, q.ConferenceId, q.TopicId, q.MotionId, q.Title, VoteOutcome.Cancelled, null, q.Rule, null, ClosedHow.Cancelled, c.Reason, context.Now);
        return Decision.Accept([closed], q.Secret ? [new BoxErase(q.VoteId)] : []);
    }

    public static VoteClosed Announce(VoteState state, Tally tally, ClosedHow how, DateTimeOffset now)
    {
        var q = state.Question;
        var result = Counting.Of(q.Rule, tally, state.HasOptions, state.ChairChoice);
        var outcome = result.Verdict switch
        {
            Verdict.Adopted => VoteOutcome.Adopted,
            Verdict.Rejected => VoteOutcome.Rejected,
            Verdict.NoQuorum => VoteOutcome.NoQuorum,
            Verdict.Chosen => VoteOutcome.Chosen,
            _ => VoteOutcome.Tied,
        };
        return new VoteClosed(
            q.AllianceId, q.VoteId, q.ConferenceId, q.TopicId, q.MotionId, q.Title, outcome,
            result.Chosen is { } chosen ? q.Options[chosen] : null, q.Rule, result, how, null, now);
    }

    /// <summary>
    /// Who may vote and who is present, from the state; how they voted, from the box. Weights play no part in a secret vote.
    /// Provinces are counted only where each has its own box: otherwise they would say more than the rule needs.
    /// </summary>
    private static Tally Counted(VoteState state, ImmutableArray<BoxBallot> box)
    {
        var byProvince = state.Question.Rule.Majority == Majority.DoubleMajority;
        var tally = byProvince ? state.Tally : new Tally(state.Tally.All, state.Tally.Provinces.Clear());
        foreach (var ballot in box)
        {
            Choices.TryPlace(ballot.Choice, state.Question.Options.Length, out var place);
            tally = byProvince
                ? tally.WithVote(ballot.Group, Fraction.One, place, wasPresent: true)
                : tally with { All = tally.All.With(place, new Count(1, Fraction.One)) };
        }

        return tally;
    }
}
