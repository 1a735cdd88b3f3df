using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Alliances;

/// <summary>Committees and branches, and who sits in them.</summary>
public sealed class BodyProjection : IProjection
{
    public string Name => "bodies";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "alliance.body-formed", "alliance.body-renamed", "alliance.body-closed", "alliance.member-seated", "alliance.member-unseated",
        "alliance.member-left", "alliance.seat-passed",
    };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        BodyFormed e => context.UpsertAsync(
            "alliance_body",
            new { alliance_id = e.AllianceId, body_id = e.BodyId },
            new { kind = e.Kind, name = e.Name, name_en = e.NameEn, region_code = e.RegionCode, closed = false, ordinal = stored.Position }),
        BodyRenamed e => context.ExecuteAsync(
            "UPDATE alliance_body SET name = @Name, name_en = @NameEn WHERE alliance_id = @AllianceId AND body_id = @BodyId", new { e.AllianceId, e.BodyId, e.Name, e.NameEn }),
        BodyClosed e => context.ExecuteAsync(
            "UPDATE alliance_body SET closed = 1 WHERE alliance_id = @AllianceId AND body_id = @BodyId", new { e.AllianceId, e.BodyId }),
        MemberSeated e => context.UpsertAsync(
            "body_seat", new { alliance_id = e.AllianceId, body_id = e.BodyId, unit_id = e.UnitId }, new { leads = e.Leads }),
        MemberUnseated e => context.DeleteAsync("body_seat", new { alliance_id = e.AllianceId, body_id = e.BodyId, unit_id = e.UnitId }),
        MemberLeft e => context.DeleteAsync("body_seat", new { alliance_id = e.AllianceId, unit_id = e.UnitId }),
        SeatPassed e => PassAsync(context, e),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("alliance_body", new { alliance_id = scope.Id });
            await context.DeleteAsync("body_seat", new { alliance_id = scope.Id });
        }
    }

    private static async Task PassAsync(ProjectionContext context, SeatPassed e)
    {
        await context.ExecuteAsync(
            """
            DELETE FROM body_seat WHERE alliance_id = @AllianceId AND unit_id = @ToUnitId
              AND body_id IN (SELECT s.body_id FROM body_seat s WHERE s.alliance_id = @AllianceId AND s.unit_id = @UnitId)
            """,
            new { e.AllianceId, e.UnitId, e.ToUnitId });
        await context.ExecuteAsync(
            "UPDATE body_seat SET unit_id = @ToUnitId WHERE alliance_id = @AllianceId AND unit_id = @UnitId", new { e.AllianceId, e.UnitId, e.ToUnitId });
    }
}
