using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

/// <summary>What votes and ballots may look like.</summary>
public static class VoteShapes
{
    public const int MaxOptions = 20;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static OpenVote Check(OpenVote c)
    {
        var options = (c.Options.IsDefault ? [] : c.Options).Select((o, i) => Shape.Line($"options[{i}]", o, 200)).ToImmutableArray();
        if (options.Length is 1 or > MaxOptions)
        {
            throw new ShapeException("options", options.Length == 1 ? "too-short" : "too-many", options.Length == 1 ? "2" : $"{MaxOptions}");
        }

        if (options.Distinct(StringComparer.Ordinal).Count() != options.Length)
        {
            throw new ShapeException("options", "duplicate");
        }

        return c with
        {
            ConferenceId = Optional("conferenceId", c.ConferenceId),
            TopicId = Optional("topicId", c.TopicId),
            MotionId = Optional("motionId", c.MotionId),
            BodyId = Optional("bodyId", c.BodyId),
            Title = Shape.Line("title", c.Title, 200),
            Text = Shape.OptionalText("text", c.Text, 10_000),
            Options = options,
            Rule = c.Rule is { } rule ? Check(rule) : null,
            Track = c.Track is { } track ? Shape.Known("track", track) : null,
        };
    }

    public static VoteRule Check(VoteRule rule) => rule with
    {
        Majority = Shape.Known("rule.majority", rule.Majority),
        Of = rule.Majority == Majority.EuCouncil ? CountOf.Entitled : Shape.Known("rule.of", rule.Of),
        Threshold = rule.Threshold is { } threshold ? Check(threshold) : null,
        Quorum = rule.Quorum is { } quorum
            ? new Quorum(Part("rule.quorum.fraction", quorum.Fraction, canBeOne: true), Shape.Known("rule.quorum.of", quorum.Of))
            : null,
        Eu = rule.Majority == Majority.EuCouncil && rule.Eu is { } eu ? Check(eu) : null,
        Tie = Shape.Known("rule.tie", rule.Tie),
    };

    public static CastBallot Check(CastBallot c)
    {
        var split = c.Split is { IsDefaultOrEmpty: false } parts ? parts : (ImmutableArray<BallotPart>?)null;
        if (split is { Length: > MaxOptions + 1 })
        {
            throw new ShapeException("split", "too-many", $"{MaxOptions + 1}");
        }

        if (split is { } twice && twice.Select(p => p.Choice).Distinct(StringComparer.Ordinal).Count() != twice.Length)
        {
            throw new ShapeException("split", "duplicate");
        }

        var approved = c.Approved is { IsDefaultOrEmpty: false } several ? several : (ImmutableArray<string>?)null;
        if (approved is { Length: > MaxOptions })
        {
            throw new ShapeException("approved", "too-many", $"{MaxOptions}");
        }

        if (approved is { } all && all.Distinct(StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ShapeException("approved", "duplicate");
        }

        return c with
        {
            Choice = approved is { } first ? Shape.Line("approved[0]", first[0], 40) : Shape.Line("choice", c.Choice, 40),
            Approved = approved is { } named ? [.. named.Select((a, i) => Shape.Line($"approved[{i}]", a, 40))] : null,
            Split = split is { } some
                ? [.. some.Select((p, i) => new BallotPart(Shape.Line($"split[{i}].choice", p.Choice, 40), Shape.Share($"split[{i}].weight", p.Weight)))]
                : null,
        };
    }

    public static TakePaper Check(TakePaper c) =>
        c.Blinded is { Length: 66 } && c.Blinded.All(char.IsAsciiHexDigitLower) ? c : throw new ShapeException("blinded", "not-a-point");

    public static DropBallot Check(DropBallot c) => c with
    {
        Token = BlindPaper.IsScalar(c.Token) ? c.Token : throw new ShapeException("token", "not-a-token"),
        Proof = BlindPaper.IsScalar(c.Proof) ? c.Proof : throw new ShapeException("proof", "not-a-token"),
        Choice = Shape.Line("choice", c.Choice, 40),
        Group = c.Group is "" ? "" : Shape.RegionCode("group", c.Group),
    };

    private static Threshold Check(Threshold threshold) => threshold with { Fraction = Part("rule.threshold.fraction", threshold.Fraction, canBeOne: !threshold.MoreThan) };

    private static EuTerms Check(EuTerms eu) => new(
        Part("rule.eu.members", eu.Members, canBeOne: true),
        Part("rule.eu.weight", eu.Weight, canBeOne: true),
        Shape.Range("rule.eu.blockingMinority", eu.BlockingMinority, 0, 100_000),
        Shape.Range("rule.eu.atLeast", eu.AtLeast, 0, 100_000));

    private static Fraction Part(string field, Fraction value, bool canBeOne) =>
        value.IsPositive && (value < Fraction.One || (canBeOne && value == Fraction.One)) && value.Denominator <= 999_999
            ? value
            : throw new ShapeException(field, "out-of-range", "0–1");

    private static string? Optional(string field, string? id) => string.IsNullOrEmpty(id) ? null : Shape.Id(field, id);
}
