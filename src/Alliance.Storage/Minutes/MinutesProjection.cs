using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Minutes;

/// <summary>How the minutes of each meeting stand, and who confirmed or objected.</summary>
public sealed class MinutesProjection : IProjection
{
    public string Name => "minutes";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("minutes.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        MinutesOpened e => context.UpsertAsync(
            "minutes",
            new { conference_id = e.ConferenceId },
            new
            {
                alliance_id = e.AllianceId,
                title = e.Title,
                status = "open",
                seq = 0,
                snapshot_seq = 0,
                round = 0,
                content_hash = (string?)null,
                confirm_by = (DateTimeOffset?)null,
                opened_at = stored.At,
                sent_at = (DateTimeOffset?)null,
                fixed_at = (DateTimeOffset?)null,
                fixed_how = (string?)null,
                version = stored.Version,
            }),
        MinutesWritten e => SetAsync(context, stored, "seq = @Seq", new { e.Seq }),
        MinutesCompacted e => SetAsync(context, stored, "seq = @Seq, snapshot_seq = @Seq", new { e.Seq }),
        MinutesSent e => SendAsync(context, stored, e),
        MinutesTakenBack => OpenAgainAsync(context, stored),
        MinutesConfirmed e => AnswerAsync(context, stored, e.Round, e.UnitId, "confirmed", null),
        MinutesObjected e => ObjectAsync(context, stored, e),
        MinutesFixed e => SetAsync(context, stored, "status = 'fixed', fixed_at = @At, fixed_how = @How, confirm_by = NULL", new { stored.At, e.How }),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("minutes", new { alliance_id = scope.Id });
            await context.DeleteAsync("minutes_answer", new { alliance_id = scope.Id });
        }
    }

    private static async Task SendAsync(ProjectionContext context, StoredEvent stored, MinutesSent e)
    {
        await SetAsync(context, stored, "status = 'sent', round = @Round, content_hash = @Hash, confirm_by = @ConfirmBy, sent_at = @At", new { e.Round, e.Hash, e.ConfirmBy, stored.At });
        foreach (var unit in e.Asked)
        {
            await context.UpsertAsync(
                "minutes_answer",
                new { conference_id = e.ConferenceId, round = e.Round, unit_id = unit },
                new { alliance_id = e.AllianceId, answer = "asked", words = (string?)null, at = (DateTimeOffset?)null });
        }
    }

    private static async Task ObjectAsync(ProjectionContext context, StoredEvent stored, MinutesObjected e)
    {
        await AnswerAsync(context, stored, e.Round, e.UnitId, "objected", e.Words);
        await OpenAgainAsync(context, stored);
    }

    private static Task OpenAgainAsync(ProjectionContext context, StoredEvent stored) =>
        SetAsync(context, stored, "status = 'open', content_hash = NULL, confirm_by = NULL, sent_at = NULL", null);

    private static async Task AnswerAsync(ProjectionContext context, StoredEvent stored, int round, string unit, string answer, string? words)
    {
        await context.UpsertAsync(
            "minutes_answer", new { conference_id = stored.Stream.Id, round, unit_id = unit }, new { alliance_id = stored.Scope.Id, answer, words, at = stored.At });
        await SetAsync(context, stored, "round = round", null);
    }

    private static Task SetAsync(ProjectionContext context, StoredEvent stored, string changes, object? values)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = stored.Stream.Id, ["version"] = stored.Version };
        foreach (var property in values?.GetType().GetProperties() ?? [])
        {
            arguments[property.Name] = property.GetValue(values);
        }

        return context.ExecuteAsync($"UPDATE minutes SET version = @version, {changes} WHERE conference_id = @id", arguments);
    }
}
