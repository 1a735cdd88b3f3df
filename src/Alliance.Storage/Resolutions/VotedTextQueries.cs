using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Resolutions;

/// <summary>What was put to the vote, in words. <paramref name="Amends"/>: it was a change to another motion.</summary>
public sealed record VotedText(string? Text, bool Amends);

/// <summary>Reads the words that a vote was about: the motion's where there is one, otherwise the vote's own.</summary>
public sealed class VotedTextQueries(Database database)
{
    /// <summary>Null when the alliance has no such vote.</summary>
    public Task<VotedText?> FindAsync(string allianceId, string voteId, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.QueryFirstOrDefaultAsync<Row>(
            """
            SELECT v.text, m.wording, m.amends FROM vote v
            LEFT JOIN conference_motion m ON m.conference_id = v.conference_id AND m.motion_id = v.motion_id
            WHERE v.id = @voteId AND v.alliance_id = @allianceId
            """,
            new { allianceId, voteId }) is { } row ? new VotedText(row.Wording ?? row.Text, row.Amends is not null) : null,
        cancel);

    private sealed record Row(string? Text, string? Wording, string? Amends);
}
