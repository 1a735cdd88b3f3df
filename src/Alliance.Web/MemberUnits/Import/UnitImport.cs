using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;

namespace Alliance.Web.MemberUnits.Import;

/// <summary>What is wrong with one cell of one row. <c>row</c> is the row's number in the sheet.</summary>
public sealed record ImportProblem(int Row, int Column, string ColumnName, string? Value, string Code, IReadOnlyDictionary<string, string> Facts, string Detail, string DetailEn);

public sealed record ImportRow(int Row, UnitDetails Details);

/// <summary>Status: ready, running, done, failed.</summary>
public sealed record ImportStatus(string Id, string Status, int Done, int Total, int Skipped, IReadOnlyList<ImportProblem> Problems);

public sealed record ImportPreview(string Id, int Rows, int Good, int Bad, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<ImportRow> Preview);

/// <summary>A file that was read and waits to be run, or runs. Kept in memory by the process that read it, for an hour.</summary>
public sealed class UnitImport(string id, string personId, IReadOnlyList<ImportRow> good, DateTimeOffset at)
{
    private readonly List<ImportProblem> refused = [];
    private int status;
    private int done;

    public string Id => id;

    public string PersonId => personId;

    public IReadOnlyList<ImportRow> Good => good;

    public DateTimeOffset At => at;

    /// <summary>Only the first of several attempts starts it.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref status, 1, 0) == 0;

    public bool IsRunning => Volatile.Read(ref status) == 1;

    public void RowDone() => Interlocked.Increment(ref done);

    public void RowRefused(ImportProblem problem)
    {
        lock (refused)
        {
            refused.Add(problem);
        }

        RowDone();
    }

    public void Finish(bool whole) => Volatile.Write(ref status, whole ? 2 : 3);

    public ImportStatus Snapshot()
    {
        lock (refused)
        {
            return new ImportStatus(Id, Volatile.Read(ref status) switch { 0 => "ready", 1 => "running", 2 => "done", _ => "failed" }, Volatile.Read(ref done), good.Count, refused.Count, [.. refused.Take(1000)]);
        }
    }
}
