using Alliance.Domain.Kernel;

namespace Alliance.Domain.AnnualReports;

[Named("annual-report.written")]
public sealed record AnnualReportWritten(string AllianceId, int Year, string Text, string? UnitId) : IEvent;
