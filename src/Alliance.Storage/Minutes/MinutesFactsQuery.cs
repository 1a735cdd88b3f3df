using System.Data.Common;
using Alliance.Domain.Minutes;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Minutes;

/// <summary>Who belongs to the alliance, and of the meeting whether it was opened, what it is called and which units came.</summary>
public static class MinutesFactsQuery
{
    public static async Task<MinutesFacts> LoadAsync(DbConnection db, MinutesCommand command)
    {
        var roll = await db.RollAsync(command.AllianceId);
        if (command is not (OpenMinutes or SendMinutes))
        {
            return new MinutesFacts(roll, true, "", []);
        }

        var meeting = await db.QueryFirstOrDefaultAsync<Meeting>(
            "SELECT title, status FROM conference WHERE id = @ConferenceId AND alliance_id = @AllianceId", new { command.ConferenceId, command.AllianceId });
        var came = await db.QueryAsync<string>("SELECT unit_id FROM conference_attendance WHERE conference_id = @ConferenceId ORDER BY unit_id", new { command.ConferenceId });
        return new MinutesFacts(roll, meeting?.Status is "open" or "closed", meeting?.Title ?? "", [.. came]);
    }

    private sealed record Meeting(string Title, string Status);
}
