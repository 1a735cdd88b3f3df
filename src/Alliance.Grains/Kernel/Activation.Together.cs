using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>
/// Commands that wait for one aggregate together (a vote in which everybody presses at once) share a transaction: each is
/// decided on what the one before it would leave, and none is answered before all are committed.
/// </summary>
public sealed partial class Activation<TState>
{
    public Task<ImmutableArray<CommandOutcome>> TakeTogetherAsync(IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces) =>
        services.Gate.Of(envelopes[0].Command.Scope).PassAsync(() => AttemptTogetherAsync(envelopes, traces));

    private async Task<ImmutableArray<CommandOutcome>> AttemptTogetherAsync(IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces)
    {
        var known = _known ??= await ReadAsync(LoadAsync);
        var (requests, last) = await DecidedAsync(known, envelopes, traces);
        if (requests.Count < 2)
        {
            return [];
        }

        // Forgotten until the store has answered: whatever is thrown, no state stays that may be wrong.
        _known = null;
        IReadOnlyList<AppendResult.Appended>? done;
        try
        {
            done = await StorageTrouble.Translate(() => services.Store.AppendTogetherAsync(requests));
        }
        catch (CommandNotTakenException)
        {
            return default;
        }

        if (done is null)
        {
            return default;
        }

        _known = last with { Version = done[^1].Receipt.Version };
        return [.. done.Select(d => CommandOutcome.Done(stream, d.Receipt.Version, d.Receipt.Scope, d.Receipt.Position))];
    }

    /// <summary>What the first commands ask to be written: as many as can be decided on memory, or on facts read ahead, and are not refused.</summary>
    private async Task<(List<AppendRequest> Requests, Known Last)> DecidedAsync(Known known, IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces)
    {
        var requests = new List<AppendRequest>(envelopes.Count);
        var last = known;
        for (var i = 0; i < envelopes.Count && (envelopes[i].Command is IReadsAhead || !services.Facts.AreNeededBy(envelopes[i].Command)); i++)
        {
            var (envelope, now) = (envelopes[i], services.Clock.GetUtcNow());
            (Decision Decision, Known Next) judged;
            try
            {
                var (facts, _) = await ReadAsync(() => services.Facts.LoadAsync(envelope.Command).AsTask());
                judged = Judge(last, envelope.Command, new CommandContext(envelope.CommandId, now, envelope.Caller, envelope.ExpectedVersion, facts));
            }
            catch (CommandNotTakenException)
            {
                // Its own turn tells its own caller.
                break;
            }

            if (judged.Decision is not Decision.Accepted yes)
            {
                break;
            }

            requests.Add(RequestOf(envelope, Fingerprint.Of(envelope.Command), last, yes, judged.Next, null, now, traces[i]));
            last = judged.Next;
        }

        return (requests, last);
    }
}
