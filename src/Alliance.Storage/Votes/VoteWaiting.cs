using System.Globalization;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Votes;

/// <summary>
/// Votes that wait for a unit's ballot. A row for each unit when the vote opens, and one less with each that votes: a ballot costs
/// one statement. In a secret vote a unit that has taken its paper is not reminded again: nobody knows whether it was used.
/// </summary>
public sealed class VoteWaiting : IProjection
{
    private const string Owner = "votes";

    public string Name => "waiting-votes";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "vote.opened", "vote.ballots-cast", "vote.paper-issued", "vote.unit-dropped", "vote.closed",
    };

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case VoteOpened e:
                await OpenAsync(context, stored, e);
                break;
            case BallotsCast e:
                foreach (var ballot in e.Ballots)
                {
                    await EndAsync(context, stored.Scope, e.VoteId, ballot.UnitId);
                }

                break;
            case PaperIssued e:
                await EndAsync(context, stored.Scope, e.VoteId, e.UnitId);
                break;
            case UnitDropped e:
                await EndAsync(context, stored.Scope, e.VoteId, e.UnitId);
                break;
            case VoteClosed e:
                await context.ExecuteAsync(
                    "DELETE FROM waiting WHERE scope = @scope AND owner = @Owner AND item_key >= @from AND item_key < @to",
                    new { scope = stored.Scope.ToString(), Owner, from = Key(e.VoteId, ""), to = $"vote/{e.VoteId}0" });
                break;
        }
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => context.DeleteAsync("waiting", new { scope = scope.ToString(), owner = Owner });

    private static async Task OpenAsync(ProjectionContext context, StoredEvent stored, VoteOpened e)
    {
        var subject = JsonSerializer.Serialize(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["voteId"] = e.VoteId,
                ["title"] = e.Title,
                ["secret"] = e.Secret ? "true" : "false",
                ["conferenceId"] = e.ConferenceId,
                ["topicId"] = e.TopicId,
                ["options"] = e.Options.Length.ToString(CultureInfo.InvariantCulture),
            },
            Catalog.Json);
        foreach (var elector in e.Electorate)
        {
            await context.UpsertAsync(
                "waiting",
                new { scope = stored.Scope.ToString(), item_key = Key(e.VoteId, elector.UnitId) },
                new
                {
                    owner = Owner,
                    alliance_id = e.AllianceId,
                    kind = "vote-to-cast",
                    audience = "unit",
                    audience_id = elector.UnitId,
                    subject,
                    visible_from = e.At,
                    due_at = e.ClosesAt,
                    since = e.At,
                });
        }
    }

    private static Task EndAsync(ProjectionContext context, ScopeId scope, string vote, string unit) =>
        context.DeleteAsync("waiting", new { scope = scope.ToString(), item_key = Key(vote, unit) });

    private static string Key(string vote, string unit) => $"vote/{vote}/{unit}";
}
