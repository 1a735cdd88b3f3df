using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

public sealed record SeriesState(string AllianceId, string SeriesId, SeriesRule? Rule, bool Ended, ImmutableArray<SeriesDate> Dates)
{
    public static readonly SeriesState Initial = new("", "", null, false, []);
}

/// <summary>A series of meetings: its dates are planned from the chair's terms, and move when the chair does.</summary>
public sealed class SeriesDecider : Decider<SeriesState>
{
    public override string Kind => "meeting-series";

    public override SeriesState Initial => SeriesState.Initial;

    public override bool Exists(SeriesState state) => state.Rule is not null;

    public override Relation RelationOf(SeriesState state, ICommand command, CommandContext context)
    {
        var facts = context.FactsOf<SeriesFacts>().Alliance;
        var suspended = facts.Seats.Where(s => !s.InGoodStanding).Select(s => s.UnitId);
        return Relations.ToAlliance(context.Caller, ((SeriesCommand)command).AllianceId, facts.Regions, facts.InGoodStanding, suspended, facts.ChairUnitId);
    }

    public override Decision Decide(SeriesState state, ICommand command, CommandContext context)
    {
        if (command is StartSeries start)
        {
            return state.Rule is not null ? Decision.Reject(KernelCodes.Exists, ("id", start.SeriesId))
                : !context.FactsOf<SeriesFacts>().Alliance.AllianceStands ? Decision.Reject(ConferenceCodes.NoAlliance)
                : CallingRules.OfBody(start.Rule.Kind) && start.Rule.BodyId is null ? Decision.Reject(SeriesCodes.BodyNeeded)
                : With(state, new SeriesStarted(start.AllianceId, start.SeriesId, start.Rule), context);
        }

        if (state.Ended)
        {
            return context.Caller.IsSystem ? Decision.Accept() : Decision.Reject(SeriesCodes.Ended);
        }

        return command switch
        {
            ChangeSeries c => c.Rule == state.Rule ? Decision.Accept() : With(state, new SeriesChanged(c.AllianceId, c.SeriesId, c.Rule), context),
            EndSeries c => Decision.Accept(new SeriesEnded(c.AllianceId, c.SeriesId, c.Reason)),
            FollowChair => Decision.Accept([.. Followed(state, context)], []),
            NoteCall c => state.Dates.Where(d => d.ConferenceId is null).MinBy(d => (d.StartsAt - c.StartsAt).Duration()) is { } date
                && state.Dates.All(d => d.ConferenceId != c.ConferenceId)
                ? Decision.Accept(new SeriesDateCalled(c.AllianceId, c.SeriesId, date.Number, c.ConferenceId))
                : Decision.Accept(),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override SeriesState Evolve(SeriesState state, IEvent happened) => happened switch
    {
        SeriesStarted e => state with { AllianceId = e.AllianceId, SeriesId = e.SeriesId, Rule = e.Rule },
        SeriesChanged e => state with { Rule = e.Rule },
        SeriesPlanned e => state with { Dates = e.Dates },
        SeriesDateCalled e => state with { Dates = [.. state.Dates.Select(d => d.Number == e.Number ? d with { ConferenceId = e.ConferenceId } : d)] },
        SeriesDateMoved e => state with { Dates = [.. state.Dates.Select(d => d.Number == e.Number ? d with { StartsAt = e.StartsAt, EndsAt = e.EndsAt } : d)] },
        SeriesEnded => state with { Ended = true, Dates = [.. state.Dates.Where(d => d.ConferenceId is not null)] },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private Decision With(SeriesState state, IEvent happened, CommandContext context)
    {
        var after = Evolve(state, happened);
        return Decision.Accept([happened, .. Replanned(after, context)], []);
    }

    /// <summary>What is called moves as well, and its meeting with it.</summary>
    private IEnumerable<IEvent> Followed(SeriesState state, CommandContext context)
    {
        var moved = SeriesPlanning.Moved(state.Rule!, state.Dates, context.FactsOf<SeriesFacts>().Terms, context.Now)
            .Select(m => new SeriesDateMoved(state.AllianceId, state.SeriesId, m.Before.Number, m.Before.ConferenceId!, m.Before.StartsAt, m.After.StartsAt, m.After.EndsAt)).ToList();
        return [.. moved, .. Replanned(moved.Aggregate(state, Evolve), context)];
    }

    private static IEnumerable<IEvent> Replanned(SeriesState state, CommandContext context)
    {
        var dates = SeriesPlanning.Dates(state.Rule!, state.Dates, context.FactsOf<SeriesFacts>().Terms, context.Today);
        return dates.SequenceEqual(state.Dates) ? [] : [new SeriesPlanned(state.AllianceId, state.SeriesId, dates)];
    }
}
