using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Votes;

/// <summary>The box and the keys of secret votes: written beside the log, never in it, and gone when the vote is.</summary>
public sealed class BoxWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is BoxBallotWrite or BoxKeyWrite or BoxErase;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        BoxBallotWrite w => context.InsertAsync("vote_box", new { vote_id = w.VoteId, token_hash = w.TokenHash, province = w.Group, choice = w.Choice }),
        BoxKeyWrite w => context.InsertAsync("vote_key", new { vote_id = w.VoteId, province = w.Group, private_key = w.PrivateKey }),
        BoxErase w => EraseAsync(context, w.VoteId),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };

    private static async Task EraseAsync(ProjectionContext context, string vote)
    {
        await context.DeleteAsync("vote_box", new { vote_id = vote });
        await context.DeleteAsync("vote_key", new { vote_id = vote });
    }
}
