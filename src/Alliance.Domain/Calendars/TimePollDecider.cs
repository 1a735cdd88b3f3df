using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

public enum PollStatus
{
    None,
    Open,
    Closed,
    Cancelled,
}

public sealed record TimePollState(
    PollStatus Status,
    string AllianceId,
    string PollId,
    ImmutableArray<PollOption> Options,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    DateTimeOffset ClosesAt,
    ImmutableSortedDictionary<string, ImmutableArray<PollChoice>> Answers)
{
    public IEnumerable<string> Asked => Required.Concat(Optional);
}

public static class PollCodes
{
    public const string AllianceGone = "time-poll.alliance-gone";

    /// <summary>Facts: unit.</summary>
    public const string NotAMember = "time-poll.not-a-member";

    /// <summary>Nobody is asked, or the time to answer is over before it begins, or an option lies before the end of the poll. Facts: field.</summary>
    public const string TooLate = "time-poll.too-late";

    public const string NotOpen = "time-poll.not-open";

    /// <summary>The unit was not asked. Facts: unit.</summary>
    public const string NotAsked = "time-poll.not-asked";

    /// <summary>Every option wants an answer, each once.</summary>
    public const string Incomplete = "time-poll.incomplete-answer";
}

/// <summary>A poll for the time of a meeting.</summary>
public sealed class TimePollDecider : Decider<TimePollState>
{
    public override string Kind => "time-poll";

    public override TimePollState Initial { get; } = new(
        PollStatus.None, "", "", [], [], [], DateTimeOffset.MinValue, ImmutableSortedDictionary<string, ImmutableArray<PollChoice>>.Empty.WithComparers(StringComparer.Ordinal));

    public override bool Exists(TimePollState state) => state.Status != PollStatus.None;

    public override Relation RelationOf(TimePollState state, ICommand command, CommandContext context)
    {
        var facts = context.FactsOf<PollFacts>();
        var relation = Relations.ToAlliance(context.Caller, ((TimePollCommand)command).AllianceId, facts.Regions, facts.Members, facts.Suspended, facts.ChairUnitId);
        return relation | Relations.When(command is AnswerTimePoll a && context.Caller.SpeaksFor(a.UnitId), Relation.UnitConcerned);
    }

    public override Decision Decide(TimePollState state, ICommand command, CommandContext context)
    {
        if (command is OpenTimePoll open)
        {
            return Open(state, open, context);
        }

        if (state.Status != PollStatus.Open)
        {
            return context.Caller.IsSystem ? Decision.Accept() : Decision.Reject(PollCodes.NotOpen);
        }

        return command switch
        {
            AnswerTimePoll c => Answer(state, c, context),
            CloseTimePoll => Decision.Accept(Closed(state, "by-caller")),
            CloseTimePollByClock when context.Now < state.ClosesAt => Decision.Accept(),
            CloseTimePollByClock => Decision.Accept(Closed(state, "by-clock")),
            CancelTimePoll c => Decision.Accept(new TimePollCancelled(c.AllianceId, c.PollId)),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override TimePollState Evolve(TimePollState state, IEvent happened) => happened switch
    {
        TimePollOpened e => state with
        {
            Status = PollStatus.Open, AllianceId = e.AllianceId, PollId = e.PollId, Options = e.Options, Required = e.Required, Optional = e.Optional, ClosesAt = e.ClosesAt,
        },
        TimePollAnswered e => state with { Answers = state.Answers.SetItem(e.UnitId, e.Choices) },
        TimePollCounted => state,
        TimePollClosed => state with { Status = PollStatus.Closed },
        TimePollCancelled => state with { Status = PollStatus.Cancelled },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    public override IEnumerable<DueItem> Due(TimePollState state) =>
        state.Status == PollStatus.Open ? [new DueItem("close", state.ClosesAt, new CloseTimePollByClock(state.AllianceId, state.PollId))] : [];

    private static Decision Open(TimePollState state, OpenTimePoll c, CommandContext context)
    {
        if (state.Status != PollStatus.None)
        {
            return Decision.Reject(KernelCodes.Exists, ("id", c.PollId));
        }

        var facts = context.FactsOf<PollFacts>();
        if (!facts.AllianceStands)
        {
            return Decision.Reject(PollCodes.AllianceGone);
        }

        if (c.Required.Concat(c.Optional).FirstOrDefault(u => !facts.Members.Contains(u)) is { } stranger)
        {
            return Decision.Reject(PollCodes.NotAMember, ("unit", stranger));
        }

        return c.ClosesAt <= context.Now ? Decision.Reject(PollCodes.TooLate, ("field", "closesAt"))
            : c.Options.Any(o => o.StartsAt <= c.ClosesAt) ? Decision.Reject(PollCodes.TooLate, ("field", "options"))
            : Decision.Accept(new TimePollOpened(c.AllianceId, c.PollId, c.Title, c.Meeting, c.Minutes, c.Options, c.Required, c.Optional, c.ClosesAt, c.Place));
    }

    private static Decision Answer(TimePollState state, AnswerTimePoll c, CommandContext context)
    {
        if (!state.Asked.Contains(c.UnitId, StringComparer.Ordinal))
        {
            return Decision.Reject(PollCodes.NotAsked, ("unit", c.UnitId));
        }

        // The clock may be late; an answer after the hour is not.
        if (context.Now >= state.ClosesAt)
        {
            return Decision.Reject(PollCodes.NotOpen);
        }

        var byOption = c.Choices.ToLookup(a => a.OptionId, StringComparer.Ordinal);
        if (c.Choices.Length != state.Options.Length || state.Options.Any(o => byOption[o.OptionId].Count() != 1))
        {
            return Decision.Reject(PollCodes.Incomplete);
        }

        ImmutableArray<PollChoice> choices = [.. state.Options.Select(o => byOption[o.OptionId].Single())];
        if (state.Answers.TryGetValue(c.UnitId, out var before) && before.AsSpan().SequenceEqual(choices.AsSpan()))
        {
            return Decision.Accept();
        }

        var after = state with { Answers = state.Answers.SetItem(c.UnitId, choices) };
        var asked = state.Asked.Count();
        var answered = new TimePollAnswered(c.AllianceId, c.PollId, c.UnitId, choices);
        return after.Answers.Count < asked
            ? Decision.Accept(answered, new TimePollCounted(c.AllianceId, c.PollId, after.Answers.Count, asked))
            : Decision.Accept(answered, Closed(after, "complete"));
    }

    /// <summary>Ranked: the fewest missing that must be there, the fewest missing at all (silence is no consent), the fewest inconvenienced, the earliest.</summary>
    private static TimePollClosed Closed(TimePollState state, string how)
    {
        var tallies = state.Options.Select((option, i) =>
        {
            ImmutableArray<string> Who(Availability answer) => [.. state.Answers.Where(a => a.Value[i].Answer == answer).Select(a => a.Key)];
            ImmutableArray<string> silent = [.. state.Asked.Where(u => !state.Answers.ContainsKey(u)).Order(StringComparer.Ordinal)];
            var no = Who(Availability.No);
            return new OptionTally(
                option.OptionId, option.StartsAt, Who(Availability.Yes), Who(Availability.IfNeedBe), no, silent, state.Required.Count(u => no.Contains(u) || silent.Contains(u)));
        });
        var ranked = tallies.OrderBy(t => t.RequiredMissing).ThenBy(t => t.No.Length + t.Silent.Length).ThenBy(t => t.IfNeedBe.Length).ThenBy(t => t.StartsAt);
        return new TimePollClosed(state.AllianceId, state.PollId, how, state.Answers.Count, state.Asked.Count(), [.. ranked]);
    }
}
