using Alliance.Domain.AnnualReports;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.AnnualReports;

/// <summary>The chair's report of each year as it was last written.</summary>
public sealed class AnnualReportProjection : IProjection
{
    public string Name => "annual-reports";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "annual-report.written" };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var e = (AnnualReportWritten)happened;
        return context.UpsertAsync(
            "annual_report", new { alliance_id = e.AllianceId, year = e.Year }, new { text = e.Text, unit_id = e.UnitId, at = stored.At, version = stored.Version });
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("annual_report", new { alliance_id = scope.Id });
        }
    }
}
