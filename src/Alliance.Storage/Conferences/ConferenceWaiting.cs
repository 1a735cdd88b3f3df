using System.Text.Json;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Conferences;

/// <summary>
/// What a meeting asks of somebody: an invitation to answer, checking in while it is open, a short notice to agree to. The rows of one
/// meeting alone are touched by its events, however many meetings there are. Runs after the projections whose tables it reads.
/// </summary>
public sealed class ConferenceWaiting : IProjection
{
    private const string Owner = "conferences";

    public string Name => "waiting-conferences";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "conference.called", "conference.rescheduled", "conference.notice-waived", "conference.cancelled", "conference.answered", "conference.opened",
        "conference.unit-checked-in", "conference.unit-left", "conference.closed", "alliance.member-left", "alliance.member-suspended", "alliance.dissolved",
    };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        ConferenceCalled e => AskAsync(context, stored, e.AllianceId, e.ConferenceId, e.Required.Concat(e.Optional), "answer", "meeting-to-answer", e.StartsAt),
        ConferenceRescheduled e => AskAgainAsync(context, stored, e),
        NoticeWaived e => WaiveAsync(context, stored, e),
        InvitationAnswered e => DoneAsync(context, stored, e.ConferenceId, "answer", e.UnitId),
        ConferenceOpened e => OpenAsync(context, stored, e),
        UnitCheckedIn e => DoneAsync(context, stored, e.ConferenceId, "check-in", e.UnitId),
        ConferenceCancelled e => ForgetAsync(context, stored, e.ConferenceId),
        ConferenceClosed e => ForgetAsync(context, stored, e.ConferenceId),
        _ when stored.Name == "alliance.dissolved" => WaitingRows.ClearAsync(context, stored.Scope, Owner),
        _ when stored.Name.StartsWith("alliance.", StringComparison.Ordinal) => GoneAsync(context, stored),
        _ => Task.CompletedTask,
    };

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static string Key(string conference, string what, string whom) => $"m/{what}/{conference}/{whom}";

    private static async Task AskAsync(
        ProjectionContext context, StoredEvent stored, string alliance, string conference, IEnumerable<string> units, string what, string kind, DateTimeOffset due)
    {
        var title = await context.QueryFirstAsync<string>("SELECT title FROM conference WHERE id = @conference", new { conference });
        foreach (var unit in units)
        {
            await PutAsync(context, stored, alliance, conference, title, what, kind, "unit", unit, due);
        }
    }

    private static Task PutAsync(
        ProjectionContext context, StoredEvent stored, string alliance, string conference, string? title, string what, string kind, string audience, string whom, DateTimeOffset due) => context.UpsertAsync(
        "waiting",
        new { scope = stored.Scope.ToString(), item_key = Key(conference, what, whom) },
        new
        {
            owner = Owner,
            alliance_id = alliance,
            kind,
            audience,
            audience_id = whom,
            subject = JsonSerializer.Serialize(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["conferenceId"] = conference, ["title"] = title, ["unitId"] = audience == "unit" ? whom : null }, Catalog.Json),
            visible_from = stored.At,
            due_at = due,
            since = stored.At,
        });

    private static async Task AskAgainAsync(ProjectionContext context, StoredEvent stored, ConferenceRescheduled e)
    {
        await ForgetAsync(context, stored, e.ConferenceId);
        var invited = await context.QueryAsync<string>("SELECT unit_id FROM conference_invitee WHERE conference_id = @ConferenceId ORDER BY unit_id", new { e.ConferenceId });
        await AskAsync(context, stored, e.AllianceId, e.ConferenceId, invited, "answer", "meeting-to-answer", e.StartsAt);
    }

    /// <summary>Whoever has not consented is asked; once both have, nobody is.</summary>
    private static async Task WaiveAsync(ProjectionContext context, StoredEvent stored, NoticeWaived e)
    {
        if (e.Complete)
        {
            await context.DeleteAsync("waiting", new { scope = stored.Scope.ToString(), item_key = Key(e.ConferenceId, "waiver", e.AllianceId) });
            return;
        }

        var row = await context.QueryFirstAsync<Known>("SELECT title, starts_at FROM conference WHERE id = @ConferenceId", new { e.ConferenceId });
        await PutAsync(
            context, stored, e.AllianceId, e.ConferenceId, row!.Title, "waiver", "meeting-notice-to-agree", e.Side == WaiverSide.Chair ? "coordinator" : "chair", e.AllianceId, Columns.Instant(row.StartsAt));
    }

    private static async Task OpenAsync(ProjectionContext context, StoredEvent stored, ConferenceOpened e)
    {
        await ForgetAsync(context, stored, e.ConferenceId);
        var ends = await context.QueryFirstAsync<long>("SELECT ends_at FROM conference WHERE id = @ConferenceId", new { e.ConferenceId });
        await AskAsync(context, stored, e.AllianceId, e.ConferenceId, e.Entitled, "check-in", "meeting-to-check-in", Columns.Instant(ends));
    }

    private static Task DoneAsync(ProjectionContext context, StoredEvent stored, string conference, string what, string unit) =>
        context.DeleteAsync("waiting", new { scope = stored.Scope.ToString(), item_key = Key(conference, what, unit) });

    private static Task<int> ForgetAsync(ProjectionContext context, StoredEvent stored, string conference) => context.ExecuteAsync(
        "DELETE FROM waiting WHERE scope = @scope AND owner = @Owner AND (item_key LIKE @answers OR item_key LIKE @checkIns OR item_key LIKE @waivers)",
        new
        {
            scope = stored.Scope.ToString(),
            Owner,
            answers = Key(conference, "answer", "%"),
            checkIns = Key(conference, "check-in", "%"),
            waivers = Key(conference, "waiver", "%"),
        });

    private static async Task GoneAsync(ProjectionContext context, StoredEvent stored)
    {
        using var body = JsonDocument.Parse(stored.Data);
        var unit = body.RootElement.GetProperty("unitId").GetString();
        await context.ExecuteAsync(
            "DELETE FROM waiting WHERE scope = @scope AND owner = @Owner AND audience = 'unit' AND audience_id = @unit", new { scope = stored.Scope.ToString(), Owner, unit });
    }

    private sealed record Known(string Title, long StartsAt);
}
