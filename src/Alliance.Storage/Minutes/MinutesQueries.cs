using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Minutes;

/// <summary>Reads the minutes of a meeting: their frame, their life, and the text as it is typed.</summary>
public sealed class MinutesQueries(Database database)
{
    /// <summary>An answer carries no more updates than this; the rest is asked for again.</summary>
    private const int AtOnce = 400;

    /// <summary>Null when the alliance has no such meeting.</summary>
    /// <param name="today">Today in China: what is overdue.</param>
    public Task<MinutesDetail?> GetAsync(string allianceId, string conferenceId, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            if (await FrameQuery.LoadAsync(db, allianceId, conferenceId, today) is not { } frame)
            {
                return null;
            }

            var row = await db.QueryFirstOrDefaultAsync<Row>(
                """
                SELECT conference_id, status, seq, round, content_hash, confirm_by, opened_at, sent_at, fixed_at, fixed_how, version FROM minutes
                WHERE conference_id = @conferenceId AND alliance_id = @allianceId
                """,
                new { conferenceId, allianceId });
            var frozen = row?.Status is not ("sent" or "fixed") ? null : await db.QueryFirstOrDefaultAsync<FrozenRow>(
                "SELECT round, frame, content, plain, content_hash, at FROM minutes_content WHERE conference_id = @conferenceId AND round = @Round", new { conferenceId, row.Round });
            var answers = (await db.QueryAsync<AnswerRow>(
                "SELECT round, unit_id, answer, words, at FROM minutes_answer WHERE conference_id = @conferenceId ORDER BY round, at, unit_id", new { conferenceId })).AsList();
            var units = await db.UnitNamesAsync(answers.Select(a => a.UnitId));
            return new MinutesDetail(
                row is null ? null : new MinutesRow(
                    row.ConferenceId, row.Status, row.Seq, (int)row.Round, row.ContentHash, row.ConfirmBy, row.OpenedAt, row.SentAt, row.FixedAt, row.FixedHow, row.Version),
                frame,
                frozen is null ? null : new FrozenMinutes((int)frozen.Round, frozen.Frame, frozen.Content, frozen.Plain, frozen.ContentHash, frozen.At),
                [.. answers.Select(a => new MinutesAnswer((int)a.Round, units.GetValueOrDefault(a.UnitId) ?? new UnitRef(a.UnitId, "", "", ""), a.Answer, a.Words, a.At))],
                head);
        },
        cancel);

    /// <summary>
    /// The changes of the text after one that the reader has. Where a snapshot came since, it stands for all before it. Null when
    /// there are no such minutes.
    /// </summary>
    public Task<UpdatesRead?> UpdatesAsync(string allianceId, string conferenceId, long after, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var there = await db.QueryFirstOrDefaultAsync<Place>(
                "SELECT seq, snapshot_seq FROM minutes WHERE conference_id = @conferenceId AND alliance_id = @allianceId", new { conferenceId, allianceId });
            if (there is null)
            {
                return null;
            }

            var from = after < there.SnapshotSeq ? there.SnapshotSeq - 1 : after;
            var rows = (await db.QueryAsync<UpdateRow>(
                $"SELECT seq, data, snapshot FROM minutes_update WHERE conference_id = @conferenceId AND seq > @from ORDER BY seq {database.Dialect.Page($"{AtOnce}")}",
                new { conferenceId, from })).AsList();
            return new UpdatesRead(there.Seq, [.. rows.Select(r => new UpdateItem(r.Seq, r.Data, r.Snapshot == 1))], rows.Count == AtOnce);
        },
        cancel);

    private sealed record Row(
        string ConferenceId, string Status, long Seq, long Round, string? ContentHash, DateTimeOffset? ConfirmBy, DateTimeOffset OpenedAt, DateTimeOffset? SentAt, DateTimeOffset? FixedAt,
        string? FixedHow, long Version);

    private sealed record FrozenRow(long Round, string Frame, string Content, string Plain, string ContentHash, DateTimeOffset At);

    private sealed record AnswerRow(long Round, string UnitId, string Answer, string? Words, DateTimeOffset? At);

    private sealed record Place(long Seq, long SnapshotSeq);

    private sealed record UpdateRow(long Seq, string Data, long Snapshot);
}
