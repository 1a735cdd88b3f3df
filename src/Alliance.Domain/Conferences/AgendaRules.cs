using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>The agenda, and the item on which everybody's eyes are.</summary>
internal static class AgendaRules
{
    public static Decision Arrange(ConferenceState state, ArrangeAgenda c, CommandContext context)
    {
        var missing = state.Agenda.FirstOrDefault(i => i.Progress != ItemProgress.Waiting && c.Items.All(n => n.ItemId != i.Item.ItemId || n.TopicId != i.Item.TopicId));
        if (missing is not null)
        {
            return Decision.Reject(ConferenceCodes.ItemHasBegun, ("title", missing.Item.Title));
        }

        if (state.WaivedBy is null && NoticeProblem(c.Items, state.Agenda, state.Status == ConferenceStatus.Open ? context.Now : state.StartsAt, context) is { } late)
        {
            return late;
        }

        return state.Agenda.Select(i => i.Item).SequenceEqual(c.Items)
            ? Decision.Accept()
            : Decision.Accept(new AgendaArranged(c.AllianceId, c.ConferenceId, c.Items));
    }

    /// <summary>A topic new on the agenda keeps its track's notice, which the charter gives in hours.</summary>
    public static Decision? NoticeProblem(ImmutableArray<AgendaItem> items, ImmutableArray<PlannedItem> before, DateTimeOffset startsAt, CommandContext context)
    {
        var rules = context.FactsOf<ConferenceFacts>().Tracks;
        foreach (var item in items.Where(i => i.Track is not null && before.All(b => b.Item.ItemId != i.ItemId)))
        {
            var hours = rules.FirstOrDefault(r => r.Track == item.Track)?.NoticeHours ?? 0;
            if (context.Now.AddHours(hours) > startsAt)
            {
                return Decision.Reject(ConferenceCodes.TrackNotice, ("title", item.Title), ("track", item.Track), ("hours", hours));
            }
        }

        return null;
    }

    public static Decision Begin(ConferenceState state, BeginItem c, CommandContext context)
    {
        if (OpeningRules.NotRunning(state) is { } closed)
        {
            return closed;
        }

        return state.Item(c.ItemId) switch
        {
            null => Decision.Reject(ConferenceCodes.UnknownItem),
            { Progress: ItemProgress.Current } => Decision.Accept(),
            var item => Decision.Accept(new ItemBegun(c.AllianceId, c.ConferenceId, c.ItemId, item.Item.TopicId, context.Now)),
        };
    }

    public static Decision Settle(ConferenceState state, SettleItem c, CommandContext context)
    {
        if (OpeningRules.NotRunning(state) is { } closed)
        {
            return closed;
        }

        return state.Item(c.ItemId) switch
        {
            null => Decision.Reject(ConferenceCodes.UnknownItem),
            { Progress: ItemProgress.Waiting } => Decision.Reject(ConferenceCodes.NotCurrentItem),
            { Progress: ItemProgress.Settled, How: var how } when how == c.How => Decision.Accept(),
            { Progress: ItemProgress.Settled } => Decision.Reject(ConferenceCodes.ItemSettledAlready),
            var item => Decision.Accept(new ItemSettled(c.AllianceId, c.ConferenceId, c.ItemId, item.Item.TopicId, c.How, c.Note, context.Now)),
        };
    }
}
