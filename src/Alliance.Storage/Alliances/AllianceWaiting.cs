using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Alliances;

/// <summary>Admissions that wait for somebody: applications to decide or to vote on, invitations to answer. Runs after the projections whose tables it reads.</summary>
public sealed class AllianceWaiting : IProjection
{
    private const string Owner = "alliances";

    public string Name => "waiting-alliances";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("alliance.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Stream.Id;
        var open = await context.QueryAsync<Open>(
            "SELECT unit_id, opened, kind, since, voting_ends_at FROM admission WHERE alliance_id = @alliance AND status = 'open' ORDER BY opened", new { alliance });
        var decides = open.Count == 0 ? null : await context.QueryFirstAsync<string>(
            """
            SELECT admission_by FROM charter_version WHERE alliance_id = @alliance AND number =
              (SELECT MAX(number) FROM charter_version WHERE alliance_id = @alliance AND (effective_from <= @today OR number = 1))
            """,
            new { alliance, today = ChinaTime.DateOf(stored.At) });
        var rows = new List<WaitingRow>();
        foreach (var admission in open)
        {
            rows.AddRange(await RowsAsync(context, alliance, decides, admission));
        }

        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, rows);
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static async Task<IEnumerable<WaitingRow>> RowsAsync(ProjectionContext context, string alliance, string? decides, Open admission)
    {
        var since = Columns.Instant(admission.Since);
        if (admission.Kind == "invitation")
        {
            return
            [
                new WaitingRow($"invitation/{admission.UnitId}", "invitation-to-answer", "unit", admission.UnitId, Subject(admission.UnitId), since, null, since),
            ];
        }

        if (admission.VotingEndsAt is not { } end)
        {
            var by = decides == "chair" ? "chair" : "coordinator";
            return [new WaitingRow($"application/{admission.UnitId}", "admission-to-decide", by, alliance, Subject(admission.UnitId), since, null, since)];
        }

        var voters = await context.QueryAsync<string>(
            """
            SELECT m.unit_id FROM membership m WHERE m.alliance_id = @alliance AND m.status = 'active' AND NOT EXISTS
              (SELECT 1 FROM admission_vote v WHERE v.alliance_id = @alliance AND v.unit_id = @UnitId AND v.opened = @Opened AND v.voter_unit_id = m.unit_id)
            """,
            new { alliance, admission.UnitId, admission.Opened });
        return voters.Select(voter => new WaitingRow(
            $"vote/{admission.UnitId}/{voter}", "admission-to-vote", "unit", voter, Subject(admission.UnitId, voter), since, Columns.Instant(end), since));
    }

    private static Dictionary<string, string?> Subject(string unit, string? voter = null)
    {
        var subject = new Dictionary<string, string?>(StringComparer.Ordinal) { ["unitId"] = unit };
        if (voter is not null)
        {
            subject["voterUnitId"] = voter;
        }

        return subject;
    }

    private sealed record Open(string UnitId, long Opened, string Kind, long Since, long? VotingEndsAt);
}
