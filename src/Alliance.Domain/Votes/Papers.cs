using Alliance.Domain.Kernel;

namespace Alliance.Domain.Votes;

/// <summary>Secret ballots in two steps: a unit takes its paper, by name; somebody drops it into the box, without one.</summary>
internal static class Papers
{
    /// <summary>Asking again with the same blinded token is answered again; the answer itself is computed from the key when it is asked for.</summary>
    public static Decision Take(VoteState state, TakePaper c, CommandContext context)
    {
        if (Casting.MayNot(state, c.UnitId, context, out var seat) is { } no)
        {
            return no;
        }

        if (!state.Question.Secret)
        {
            return Decision.Reject(VoteCodes.IsOpenVote);
        }

        var blinded = BlindPaper.Digest(c.Blinded);
        return !BlindPaper.IsPoint(c.Blinded) ? Decision.Reject(VoteCodes.NotAPoint)
            : seat.Paper is null ? Decision.Accept(new PaperIssued(c.AllianceId, c.VoteId, c.UnitId, blinded))
            : seat.Paper == blinded ? Decision.Accept()
            : Decision.Reject(VoteCodes.PaperIssued, ("unit", c.UnitId));
    }

    /// <summary>The same token with the same choice is answered alike, however often it comes.</summary>
    public static Decision Drop(VoteState state, DropBallot c, CommandContext context)
    {
        var facts = context.FactsOf<BoxFacts>();
        var question = state.Question;
        if (question.ClosesAt is { } end && context.Now >= end)
        {
            return Decision.Reject(VoteCodes.Over, ("closesAt", end));
        }

        return !question.Secret ? Decision.Reject(VoteCodes.IsOpenVote)
            : question.Keys.All(k => k.Group != c.Group) ? Decision.Reject(VoteCodes.UnknownBox)
            : !facts.ProofHolds ? Decision.Reject(VoteCodes.FalsePaper)
            : facts.EarlierChoice is { } earlier ? earlier == c.Choice ? Decision.Accept() : Decision.Reject(VoteCodes.PaperUsed)
            : !Choices.TryPlace(c.Choice, question.Options.Length, out _) ? Decision.Reject(VoteCodes.UnknownChoice, ("choice", c.Choice))
            : Decision.Accept(
                [new BallotsCounted(c.AllianceId, c.VoteId, state.Cast + 1)],
                [new BoxBallotWrite(c.VoteId, BlindPaper.TokenHash(c.Token), c.Choice, c.Group)]);
    }
}
