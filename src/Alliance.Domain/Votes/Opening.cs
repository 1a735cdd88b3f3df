using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

/// <summary>How a vote begins: by whom it is decided, under which rule, and whether it can be secret.</summary>
internal static class Opening
{
    public static Decision Decide(OpenVote c, CommandContext context)
    {
        var facts = context.FactsOf<OpeningFacts>();
        var rule = c.Rule ?? VoteRules.Default(facts.Tracks, c.Track ?? Track.Decide, c.ConferenceId is not null);
        var problem = Surroundings(c, facts, context)
            ?? (c.Options.Length > 0 && !rule.CanChoose ? Decision.Reject(VoteCodes.RuleCannotChoose, ("majority", rule.Majority)) : null)
            ?? (rule.Approval ? Approving(c, rule) : null)
            ?? (rule.MustBePresent && c.ConferenceId is null ? Decision.Reject(VoteCodes.PresenceNeedsMeeting) : null)
            ?? (c.Secret ? Secrecy(rule, facts.Electorate) : null);
        if (problem is not null)
        {
            return problem;
        }

        var entitled = facts.Electorate.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        var keys = c.Secret ? Keys(facts, rule) : [];
        return Decision.Accept(
            [
                new VoteOpened(
                    c.AllianceId, c.VoteId, c.ConferenceId, c.TopicId, c.MotionId, c.BodyId, c.Title, c.Text, c.Options, c.Secret, rule, c.ClosesAt,
                    facts.Electorate, [.. facts.Present.Where(entitled.Contains)], facts.ChairUnitId,
                    [.. keys.Select(k => new BoxPublicKey(k.Group, BlindPaper.PublicKey(k.PrivateKey)))], context.Now),
            ],
            keys.Select(k => new BoxKeyWrite(c.VoteId, k.Group, k.PrivateKey)));
    }

    private static Decision? Surroundings(OpenVote c, OpeningFacts facts, CommandContext context) =>
        !facts.AllianceStands ? Decision.Reject(VoteCodes.NoAlliance)
        : c.BodyId is not null && !facts.BodyStands ? Decision.Reject(VoteCodes.UnknownBody)
        : c.ConferenceId is not null && facts.MeetingIsOpen is null ? Decision.Reject(VoteCodes.UnknownMeeting)
        : facts.MeetingIsOpen == false ? Decision.Reject(VoteCodes.MeetingNotOpen)
        : facts.Electorate.Length > VoteRules.MostUnits ? Decision.Reject(VoteCodes.TooManyUnits, ("units", facts.Electorate.Length), ("most", VoteRules.MostUnits))
        : facts.Electorate.IsEmpty ? Decision.Reject(VoteCodes.NobodyEntitled)
        : c.ClosesAt <= context.Now ? Decision.Reject(VoteCodes.ClosesInPast)
        : null;

    /// <summary>
    /// Who is for several of the leading options has not decided between them. And in secret, which options stand on one ballot
    /// together could be agreed on beforehand, so that the ballot is known again among those published.
    /// </summary>
    private static Decision? Approving(OpenVote c, VoteRule rule) =>
        c.Options.IsDefaultOrEmpty ? Decision.Reject(VoteCodes.ApprovalNeedsOptions)
        : rule.Tie == TieBreak.Chair ? Decision.Reject(VoteCodes.ApprovalHasNoCastingVote)
        : c.Secret ? Decision.Reject(VoteCodes.SecretCannotApprove)
        : null;

    /// <summary>Weights would tell the voters apart, a casting vote would name one, and one alone in its province has no secret.</summary>
    private static Decision? Secrecy(VoteRule rule, ImmutableArray<Elector> electorate)
    {
        if (rule.Weighs)
        {
            return Decision.Reject(VoteCodes.SecretCannotWeigh, ("majority", rule.Majority));
        }

        if (rule.Tie == TieBreak.Chair)
        {
            return Decision.Reject(VoteCodes.SecretHasNoCastingVote);
        }

        var small = electorate.GroupBy(e => VoteState.GroupOf(rule, e.Province), StringComparer.Ordinal).FirstOrDefault(g => g.Count() < 2);
        return small is null ? null : Decision.Reject(VoteCodes.SecretGroupTooSmall, ("province", small.Key), ("units", small.Count()));
    }

    private static ImmutableArray<BoxKey> Keys(OpeningFacts facts, VoteRule rule) =>
    [
        .. facts.Electorate.Select(e => VoteState.GroupOf(rule, e.Province)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(group => new BoxKey(group, BlindPaper.DeriveKey(facts.Entropy, group))),
    ];
}
