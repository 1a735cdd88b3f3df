using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Domain.Votes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Resolutions;

namespace Alliance.Silo.Resolutions;

/// <summary>
/// What a vote has decided enters the register with its number. An amendment that was carried changes the motion it amends, and
/// only that motion, once carried, is a resolution.
/// </summary>
public sealed class EnterVotesPolicy(VotedTextQueries texts) : IPolicy
{
    public string Name => "resolution.enter-votes";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "vote.closed" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        if (happened is not VoteClosed { Outcome: VoteOutcome.Adopted or VoteOutcome.Chosen } e || await texts.FindAsync(e.AllianceId, e.VoteId, cancel) is not { Amends: false } voted)
        {
            return [];
        }

        var text = e.ChosenOption is { } chosen ? string.Join('\n', new[] { voted.Text, chosen }.OfType<string>()) : voted.Text;
        return [new EnterResolution(e.AllianceId, Ids.Derive(e.VoteId, "resolution"), e.Title, text, Passing.Vote, e.VoteId, e.TopicId, e.ConferenceId, [])];
    }
}
