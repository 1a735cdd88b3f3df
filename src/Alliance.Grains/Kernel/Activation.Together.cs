using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>
/// Commands that wait for one aggregate together (a vote in which everybody presses at once) share a transaction: each is
/// decided on what the one before it would leave, and none is answered before all are committed. Those that are refused one
/// after the other (what was left has been promised, and hundreds still ask) share one look at the store.
/// </summary>
public sealed partial class Activation<TState>
{
    public Task<ImmutableArray<CommandOutcome>> TakeTogetherAsync(IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces) =>
        services.Gate.Of(envelopes[0].Command.Scope).PassAsync(() => AttemptTogetherAsync(envelopes, traces));

    private async Task<ImmutableArray<CommandOutcome>> AttemptTogetherAsync(IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces)
    {
        var known = _known ??= await ReadAsync(LoadAsync);
        var (requests, last) = await DecidedAsync(known, envelopes, traces);
        if (requests.Count == 0)
        {
            return await RefusedTogetherAsync(known, envelopes);
        }

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

    /// <summary>
    /// Refuses the first commands that memory refuses, where the store says that memory is the present: that the stream has not gone on.
    /// None where it has: each then has its own turn, which loads anew.
    /// </summary>
    private async Task<ImmutableArray<CommandOutcome>> RefusedTogetherAsync(Known known, IReadOnlyList<Envelope> envelopes)
    {
        var refused = new List<Decision.Rejected>(envelopes.Count);
        foreach (var envelope in envelopes)
        {
            if (await JudgedAheadAsync(known, envelope, services.Clock.GetUtcNow()) is not { Decision: Decision.Rejected no })
            {
                break;
            }

            refused.Add(no);
        }

        if (refused.Count < 2)
        {
            return [];
        }

        var asked = envelopes.Take(refused.Count).ToList();
        StreamStanding standing;
        try
        {
            standing = await ReadAsync(() => services.Store.StandingAsync(stream, [.. asked.Select(e => e.CommandId).Distinct(StringComparer.Ordinal)]));
        }
        catch (CommandNotTakenException)
        {
            return default;
        }

        return standing.Version != known.Version
            ? []
            : [.. asked.Zip(refused, (e, no) => standing.Receipts.TryGetValue(e.CommandId, out var receipt) ? SameAgain(e, receipt, Fingerprint.Of(e.Command)) : Refuse(e, no.Code, no.Facts))];
    }

    /// <summary>Null where a command has to wait for its own turn: it needs facts that are not read ahead, or something is in its way that its own caller is to be told.</summary>
    private async Task<(Decision Decision, Known Next)?> JudgedAheadAsync(Known known, Envelope envelope, DateTimeOffset now)
    {
        if (envelope.Command is not IReadsAhead && services.Facts.AreNeededBy(envelope.Command))
        {
            return null;
        }

        try
        {
            var (facts, _) = await ReadAsync(() => services.Facts.LoadAsync(envelope.Command).AsTask());
            return Judge(known, envelope.Command, new CommandContext(envelope.CommandId, now, envelope.Caller, envelope.ExpectedVersion, facts));
        }
        catch (CommandNotTakenException)
        {
            return null;
        }
    }

    /// <summary>What the first commands ask to be written: as many as can be decided on memory, or on facts read ahead, and are not refused.</summary>
    private async Task<(List<AppendRequest> Requests, Known Last)> DecidedAsync(Known known, IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces)
    {
        var requests = new List<AppendRequest>(envelopes.Count);
        var last = known;
        for (var i = 0; i < envelopes.Count; i++)
        {
            var (envelope, now) = (envelopes[i], services.Clock.GetUtcNow());
            if (await JudgedAheadAsync(last, envelope, now) is not { Decision: Decision.Accepted yes, Next: var next })
            {
                break;
            }

            requests.Add(RequestOf(envelope, Fingerprint.Of(envelope.Command), last, yes, next, null, now, traces[i]));
            last = next;
        }

        return (requests, last);
    }
}
