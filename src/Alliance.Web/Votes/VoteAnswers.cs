using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Votes;

namespace Alliance.Web.Votes;

public sealed record TrackRuleAnswer(Track Track, VoteRule InMeeting, VoteRule Otherwise);

public sealed record CountAnswer(int Units, string Weight);

/// <summary>
/// How a province, or all, have voted: <c>for</c> by choice in its order. <c>needed</c> and <c>outlook</c> (open, sure, lost) where
/// each province must have its majority, and the vote is open.
/// </summary>
public sealed record GroupAnswer(
    Province? Province, CountAnswer Entitled, CountAnswer Present, CountAnswer Voted, IReadOnlyList<CountAnswer> For, CountAnswer Abstained, int? Needed, Outlook? Outlook);

public sealed record ConditionAnswer(ConditionKind Kind, Province? Province, string Reached, string Needed, bool MoreThan, string OutOf, bool Held);

/// <summary>A unit that may vote. In a secret vote it shows no more than whether it has taken its paper.</summary>
public sealed record ElectorAnswer(
    string UnitId, string UnitName, string ShortName, Province Province, string Weight, bool Present, bool Paper, string? Choice, IReadOnlyList<BallotPart>? Split, IReadOnlyList<string>? Approved, DateTimeOffset? CastAt);

/// <summary>
/// <c>outlook</c>: whether an open vote is decided already, whatever is still to come; <c>certain</c>: the option that wins in any case.
/// <c>electors</c> are left out where there are more than 400 of them, but for the reader's own.
/// </summary>
public sealed record VoteAnswer(
    string Id,
    string AllianceId,
    string? ConferenceId,
    string? TopicId,
    string? MotionId,
    string? BodyId,
    string Title,
    string? Text,
    IReadOnlyList<string> Options,
    bool Secret,
    VoteRule Rule,
    string Status,
    string? Outcome,
    string? ChosenOption,
    string? How,
    string? Reason,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosesAt,
    DateTimeOffset? ClosedAt,
    int Entitled,
    int Cast,
    int Papers,
    IReadOnlyList<BoxPublicKey> Keys,
    GroupAnswer All,
    IReadOnlyList<GroupAnswer> Provinces,
    IReadOnlyList<ConditionAnswer> Conditions,
    IReadOnlyList<int> Tied,
    Outlook? Outlook,
    int? Certain,
    IReadOnlyList<ElectorAnswer> Electors,
    bool ElectorsWhole,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf);

/// <summary>From storage's records to the answers.</summary>
internal static class VoteAnswers
{
    private const int MostElectors = 400;

    public static VoteAnswer Of(VoteDetail v, IReadOnlySet<string> mine, IReadOnlyDictionary<string, bool> may)
    {
        var (item, options) = (v.Item, v.Options.Count > 0);
        var live = item.Status == "open" && !item.Secret;
        var result = v.Result ?? (live ? Counting.Of(v.Rule, v.Tally, options, v.ChairChoice) : null);
        var byProvince = v.Rule.Majority == Majority.DoubleMajority;
        var whole = v.Electors.Count <= MostElectors;
        return new VoteAnswer(
            item.Id, v.AllianceId, item.ConferenceId, item.TopicId, item.MotionId, v.BodyId, item.Title, v.Text, v.Options, item.Secret, v.Rule,
            item.Status, item.Outcome, item.ChosenOption, v.How, v.Reason, item.OpenedAt, item.ClosesAt, item.ClosedAt, item.Entitled, item.Cast, v.Papers, v.Keys,
            Group(result?.All ?? v.Tally.All, null, null),
            [.. (v.Result is { } over ? over.Provinces.AsEnumerable() : v.Tally.Provinces.Values).Select(g => Group(
                g,
                byProvince ? Foregone.NeededIn(v.Rule, g) : null,
                !byProvince || item.Secret && v.Result is null ? null : v.Result is null ? Foregone.Province(v.Rule, g) : Foregone.Settled(v.Rule, g)))],
            [.. (result?.Conditions ?? []).Select(c => new ConditionAnswer(
                c.Kind, c.Province is { } code ? Provinces.Of(code) : null, $"{c.Reached}", $"{c.Needed}", c.MoreThan, $"{c.OutOf}", c.Held))],
            result is { Verdict: Verdict.Tied } ? result.Tied : [],
            live && !options ? Foregone.Proposal(v.Rule, v.Tally, v.ChairChoice) : null,
            live && options ? Foregone.Choice(v.Rule, v.Tally, v.ChairChoice) : null,
            [.. v.Electors.Where(e => whole || mine.Contains(e.UnitId)).Select(e => Elector(v, e))],
            whole, may, v.Version, v.AsOf);
    }

    private static GroupAnswer Group(Group g, int? needed, Outlook? outlook) => new(
        g.Province.Length == 0 ? null : Provinces.Of(g.Province), Count(g.Entitled), Count(g.Present), Count(g.Voted), [.. g.For.Select(Count)], Count(g.Abstained), needed, outlook);

    private static CountAnswer Count(Count c) => new(c.Units, $"{c.Weight}");

    private static ElectorAnswer Elector(VoteDetail v, ElectorItem e)
    {
        var unit = v.Units.GetValueOrDefault(e.UnitId);
        return new ElectorAnswer(
            e.UnitId, unit?.Name ?? "", unit?.ShortName ?? "", Provinces.Of(e.Province), e.Weight, e.Present, e.Paper, e.Choice, e.Split, e.Approved, e.CastAt);
    }
}
