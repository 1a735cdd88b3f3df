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

        if (TopicProblem(c.Items, state.Agenda, context) is { } closed)
        {
            return closed;
        }

        if (state.WaivedBy is null && NoticeProblem(c.Items, state.Agenda, state.Status == ConferenceStatus.Open ? context.Now : state.StartsAt, context) is { } late)
        {
            return late;
        }

        return state.Agenda.Select(i => i.Item).SequenceEqual(c.Items)
            ? Decision.Accept()
            : Decision.Accept(new AgendaArranged(c.AllianceId, c.ConferenceId, c.Items));
    }

    /// <summary>
    /// What is not there yet comes before the item that ends the agenda. It was announced for the meeting that left it open, so no
    /// notice runs anew.
    /// </summary>
    public static Decision Fill(ConferenceState state, FillAgenda c, CommandContext context)
    {
        var topics = context.FactsOf<ConferenceFacts>().Topics;
        var open = topics.IsDefault ? [] : topics.Where(t => t.Status == "admitted").Select(t => t.TopicId).ToHashSet(StringComparer.Ordinal);
        var fresh = c.Items.Where(i => i.TopicId is not null && open.Contains(i.TopicId) && state.Agenda.All(p => p.Item.TopicId != i.TopicId)).ToList();
        if (state.Status != ConferenceStatus.Called || fresh.Count == 0)
        {
            return Decision.Accept();
        }

        var items = state.Agenda.Select(p => p.Item).ToList();
        items.InsertRange(items is [.., { Standing: "other" }] ? items.Count - 1 : items.Count, fresh);
        return Decision.Accept(new AgendaArranged(c.AllianceId, c.ConferenceId, [.. items]));
    }

    /// <summary>Only a topic of this alliance that is still to be settled comes onto an agenda.</summary>
    public static Decision? TopicProblem(ImmutableArray<AgendaItem> items, ImmutableArray<PlannedItem> before, CommandContext context)
    {
        var topics = context.FactsOf<ConferenceFacts>().Topics;
        var added = topics.IsDefault ? [] : items.Where(i => i.TopicId is not null && before.All(b => b.Item.TopicId != i.TopicId));
        foreach (var item in added)
        {
            if (topics.FirstOrDefault(t => t.TopicId == item.TopicId) is not { } topic)
            {
                return Decision.Reject(ConferenceCodes.UnknownTopic, ("title", item.Title));
            }

            if (topic.Status is not ("proposed" or "admitted" or "placed"))
            {
                return Decision.Reject(ConferenceCodes.TopicNotOpen, ("title", item.Title));
            }
        }

        return null;
    }

    /// <summary>A topic new on the agenda keeps its track's notice, which the charter gives in hours.</summary>
    public static Decision? NoticeProblem(ImmutableArray<AgendaItem> items, ImmutableArray<PlannedItem> before, DateTimeOffset startsAt, CommandContext context)
    {
        var facts = context.FactsOf<ConferenceFacts>();
        foreach (var item in items.Where(i => before.All(b => b.Item.ItemId != i.ItemId)))
        {
            // A topic's own track counts, whatever the item says.
            var track = (facts.Topics.IsDefault ? null : facts.Topics.FirstOrDefault(t => t.TopicId == item.TopicId))?.Track ?? item.Track;
            var hours = facts.Tracks.FirstOrDefault(r => r.Track == track)?.NoticeHours ?? 0;
            if (context.Now.AddHours(hours) > startsAt)
            {
                return Decision.Reject(ConferenceCodes.TrackNotice, ("title", item.Title), ("track", track), ("hours", hours));
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
