using System.Text.Json;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Calendars;

/// <summary>Polls for a time. The answers stand in a table of their own, which only a unit's own people are shown.</summary>
public sealed class TimePollProjection : IProjection
{
    public string Name => "time-polls";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("time-poll.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case TimePollOpened e:
                await context.UpsertAsync("time_poll", new { id = e.PollId }, Row(e, stored));
                return;
            case TimePollAnswered e:
                await context.UpsertAsync(
                    "time_poll_answer", new { poll_id = e.PollId, unit_id = e.UnitId },
                    new { alliance_id = e.AllianceId, choices = JsonSerializer.Serialize(e.Choices, Catalog.Json), at = stored.At });
                break;
            case TimePollCounted e:
                await context.ExecuteAsync("UPDATE time_poll SET answered = @Answered WHERE id = @PollId", new { e.Answered, e.PollId });
                break;
            case TimePollClosed e:
                await context.ExecuteAsync(
                    "UPDATE time_poll SET status = 'closed', answered = @Answered, closed_at = @At, how = @How, result = @result WHERE id = @PollId",
                    new { e.Answered, stored.At, e.How, result = JsonSerializer.Serialize(e.Ranking, Catalog.Json), e.PollId });
                break;
            case TimePollCancelled e:
                await context.ExecuteAsync("UPDATE time_poll SET status = 'cancelled', closed_at = @At WHERE id = @PollId", new { stored.At, e.PollId });
                break;
        }

        await context.ExecuteAsync("UPDATE time_poll SET version = @Version WHERE id = @Id", new { stored.Version, stored.Stream.Id });
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("time_poll", new { alliance_id = scope.Id });
            await context.DeleteAsync("time_poll_answer", new { alliance_id = scope.Id });
        }
    }

    private static object Row(TimePollOpened e, StoredEvent stored) => new
    {
        alliance_id = e.AllianceId,
        title = e.Title,
        meeting = e.Meeting,
        minutes = e.Minutes,
        options = JsonSerializer.Serialize(e.Options, Catalog.Json),
        required = JsonSerializer.Serialize(e.Required, Catalog.Json),
        optional = JsonSerializer.Serialize(e.Optional, Catalog.Json),
        place = e.Place,
        status = "open",
        closes_at = e.ClosesAt,
        opened_at = stored.At,
        opened_by = stored.Actor,
        answered = 0,
        asked = e.Required.Length + e.Optional.Length,
        version = stored.Version,
    };
}
