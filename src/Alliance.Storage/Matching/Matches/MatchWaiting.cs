using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Matches;

/// <summary>
/// What a match asks of its sides: an answer, a delivery, a confirmation, a rating; and of those who run the alliance: a dispute to
/// settle. The rows of the one match alone are touched by its events. Runs after the projection whose table it reads.
/// </summary>
public sealed class MatchWaiting : IProjection
{
    private const string Owner = "matches";

    public string Name => "waiting-matches";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("match.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var id = stored.Stream.Id;

        // '0' follows '/': every key of this match, and no other's. In one round trip with what it has become.
        var deal = await context.QueryFirstAsync<Deal>(
            """
            DELETE FROM waiting WHERE scope = @scope AND item_key >= @first AND item_key < @beyond;
            SELECT id, alliance_id, resource_alliance_id, need_unit_id, resource_unit_id, need_title, stage, disputed, need_accepted, resource_accepted, need_rated, resource_rated,
              quantity, delivered, confirmed, to_date, lapses_at, offered_at, committed_at, delivered_at, disputed_at, ended_at FROM match_deal WHERE id = @id
            """,
            new { scope = stored.Scope.ToString(), first = $"match/{id}/", beyond = $"match/{id}0", id });
        foreach (var row in deal is null ? [] : Asked(deal))
        {
            await context.UpsertAsync(
                "waiting",
                new { scope = stored.Scope.ToString(), item_key = $"match/{id}/{row.What}/{row.Whom}" },
                new
                {
                    owner = Owner, alliance_id = row.AllianceId, kind = row.Kind, audience = row.Audience, audience_id = row.Whom,
                    subject = JsonSerializer.Serialize(
                        new Dictionary<string, string?>(StringComparer.Ordinal)
                        {
                            ["matchId"] = id, ["needAllianceId"] = deal!.AllianceId, ["title"] = deal.NeedTitle, ["needUnitId"] = deal.NeedUnitId, ["resourceUnitId"] = deal.ResourceUnitId,
                            ["unitId"] = row.Audience == "unit" ? row.Whom : null,
                        },
                        Catalog.Json),
                    visible_from = row.Since, due_at = row.DueAt, since = row.Since,
                });
        }
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => Kernel.Reading.WaitingRows.ClearAsync(context, scope, Owner);

    private static IEnumerable<Row> Asked(Deal d)
    {
        Row Need(string what, long? since, long? due = null) => new(what, $"match-to-{what}", "unit", d.NeedUnitId, d.AllianceId, since ?? d.OfferedAt, due);
        Row Resource(string what, long? since, long? due = null) => new(what, $"match-to-{what}", "unit", d.ResourceUnitId, d.ResourceAllianceId, since ?? d.OfferedAt, due);
        if (d.Stage == "offered")
        {
            if (!d.NeedAccepted)
            {
                yield return Need("answer", d.OfferedAt, d.LapsesAt);
            }

            if (!d.ResourceAccepted)
            {
                yield return Resource("answer", d.OfferedAt, d.LapsesAt);
            }
        }

        if (d.Stage == "committed" && d.Delivered < d.Quantity)
        {
            yield return Resource("deliver", d.CommittedAt, d.ToDate is { } to ? Columns.Micros(ChinaTime.StartOf(to.AddDays(1))) : null);
        }

        if (d.Stage == "committed" && d.Confirmed < d.Delivered)
        {
            yield return Need("confirm", d.DeliveredAt);
        }

        if (d is { Confirmed: > 0, Stage: "fulfilled" or "withdrawn" or "released" })
        {
            if (!d.NeedRated)
            {
                yield return Need("rate", d.EndedAt);
            }

            if (!d.ResourceRated)
            {
                yield return Resource("rate", d.EndedAt);
            }
        }

        if (d.Disputed)
        {
            yield return new Row("settle", "match-to-settle", "chair", d.AllianceId, d.AllianceId, d.DisputedAt ?? d.OfferedAt, null);
            yield return new Row("settle-too", "match-to-settle", "coordinator", d.AllianceId, d.AllianceId, d.DisputedAt ?? d.OfferedAt, null);
        }
    }

    private sealed record Row(string What, string Kind, string Audience, string Whom, string AllianceId, long Since, long? DueAt);

    private sealed record Deal(
        string Id, string AllianceId, string ResourceAllianceId, string NeedUnitId, string ResourceUnitId, string NeedTitle, string Stage, bool Disputed, bool NeedAccepted, bool ResourceAccepted,
        bool NeedRated, bool ResourceRated, long Quantity, long Delivered, long Confirmed, DateOnly? ToDate, long LapsesAt, long OfferedAt, long? CommittedAt, long? DeliveredAt, long? DisputedAt, long? EndedAt);
}
