using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Votes;

/// <summary>Votes, who may vote in them, and the ballots of open ones. A ballot costs two statements, however many there are.</summary>
public sealed class VoteProjection : IProjection
{
    private static readonly string[] Tables = ["vote", "vote_elector", "vote_ballot"];

    public string Name => "votes";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("vote.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        VoteOpened e => OpenAsync(context, stored, e),
        BallotsCast e => CastAsync(context, stored, e),
        PaperIssued e => PaperAsync(context, stored, e),
        BallotsCounted e => context.ExecuteAsync("UPDATE vote SET cast_count = @Cast, version = @Version WHERE id = @VoteId", new { e.Cast, stored.Version, e.VoteId }),
        UnitDropped e => DropAsync(context, stored, e),
        PresenceMarked e => MarkAsync(context, stored, e),
        BoxOpened e => context.ExecuteAsync(
            "UPDATE vote SET box = @box, version = @Version WHERE id = @VoteId", new { box = Json(new { e.Ballots, e.Keys }), stored.Version, e.VoteId }),
        VoteClosed e => context.ExecuteAsync(
            """
            UPDATE vote SET status = @status, outcome = @Outcome, chosen_option = @ChosenOption, result = @result, how = @How, reason = @Reason, closed_at = @At, version = @Version
            WHERE id = @VoteId
            """,
            new
            {
                status = e.Outcome == VoteOutcome.Cancelled ? "cancelled" : "closed",
                e.Outcome,
                e.ChosenOption,
                result = e.Result is null ? null : Json(e.Result),
                e.How,
                e.Reason,
                e.At,
                stored.Version,
                e.VoteId,
            }),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        foreach (var table in scope.Kind == "alliance" ? Tables : [])
        {
            await context.DeleteAsync(table, new { alliance_id = scope.Id });
        }
    }

    private static async Task OpenAsync(ProjectionContext context, StoredEvent stored, VoteOpened e)
    {
        await context.UpsertAsync(
            "vote",
            new { id = e.VoteId },
            new
            {
                alliance_id = e.AllianceId,
                conference_id = e.ConferenceId,
                topic_id = e.TopicId,
                motion_id = e.MotionId,
                body_id = e.BodyId,
                title = e.Title,
                text = e.Text,
                options = Json(e.Options),
                secret = e.Secret,
                vote_rule = Json(e.Rule),
                keys = Json(e.Keys),
                chair_unit_id = e.ChairUnitId,
                entitled = e.Electorate.Length,
                cast_count = 0,
                papers = 0,
                status = "open",
                outcome = (string?)null,
                chosen_option = (string?)null,
                result = (string?)null,
                how = (string?)null,
                reason = (string?)null,
                box = (string?)null,
                opened_at = e.At,
                closes_at = e.ClosesAt,
                closed_at = (DateTimeOffset?)null,
                version = stored.Version,
            });
        var present = e.Present.ToHashSet(StringComparer.Ordinal);
        foreach (var elector in e.Electorate)
        {
            await context.UpsertAsync(
                "vote_elector",
                new { vote_id = e.VoteId, unit_id = elector.UnitId },
                new { alliance_id = e.AllianceId, province = elector.Province, weight = elector.Weight, present = present.Contains(elector.UnitId), paper = false });
        }
    }

    private static async Task CastAsync(ProjectionContext context, StoredEvent stored, BallotsCast e)
    {
        foreach (var ballot in e.Ballots)
        {
            await context.InsertAsync(
                "vote_ballot",
                new
                {
                    vote_id = e.VoteId,
                    unit_id = ballot.UnitId,
                    alliance_id = e.AllianceId,
                    choice = ballot.Choice,
                    split = ballot.Split is { } split ? Json(split) : null,
                    approved = ballot.Approved is { } approved ? Json(approved) : null,
                    cast_at = stored.At,
                });
        }

        await context.ExecuteAsync("UPDATE vote SET cast_count = @Cast, version = @Version WHERE id = @VoteId", new { e.Cast, stored.Version, e.VoteId });
    }

    private static async Task PaperAsync(ProjectionContext context, StoredEvent stored, PaperIssued e)
    {
        await context.ExecuteAsync("UPDATE vote_elector SET paper = 1, present = 1 WHERE vote_id = @VoteId AND unit_id = @UnitId", new { e.VoteId, e.UnitId });
        await context.ExecuteAsync("UPDATE vote SET papers = papers + 1, version = @Version WHERE id = @VoteId", new { stored.Version, e.VoteId });
    }

    private static async Task DropAsync(ProjectionContext context, StoredEvent stored, UnitDropped e)
    {
        await context.DeleteAsync("vote_elector", new { vote_id = e.VoteId, unit_id = e.UnitId });
        await context.ExecuteAsync("UPDATE vote SET entitled = entitled - 1, version = @Version WHERE id = @VoteId", new { stored.Version, e.VoteId });
    }

    private static async Task MarkAsync(ProjectionContext context, StoredEvent stored, PresenceMarked e)
    {
        await context.ExecuteAsync(
            "UPDATE vote_elector SET present = @Present WHERE vote_id = @VoteId AND unit_id = @UnitId AND paper = 0", new { e.Present, e.VoteId, e.UnitId });
        await context.ExecuteAsync("UPDATE vote SET version = @Version WHERE id = @VoteId", new { stored.Version, e.VoteId });
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Catalog.Json);
}
