using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>
/// One aggregate in memory, the same under every engine: it loads, decides, appends, and only then replaces its state.
/// Any trouble makes it forget what it knows and load again.
/// </summary>
public sealed partial class Activation<TState>(StreamId stream, Decider<TState> decider, FrozenSet<Type> creating, ActivationServices services) : IActivation
    where TState : class
{
    private const int Attempts = 8;

    private Known? _known;

    /// <summary><paramref name="Due"/> is what stands in the table of due work; default when that is not known.</summary>
    private sealed record Known(TState State, long Version, ScopeId? Scope, ImmutableArray<DueItem> Due);

    public async Task<CommandOutcome> TakeAsync(Envelope envelope)
    {
        var (lane, overtaken) = (services.Gate.Of(envelope.Command.Scope), false);
        try
        {
            var fingerprint = Fingerprint.Of(envelope.Command);
            var uniqueTaken = 0;
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                var (outcome, conflict) = await lane.PassAsync(() => AttemptAsync(envelope, fingerprint));
                if (outcome is not null)
                {
                    return outcome;
                }

                // The facts read again should have named the value that is taken; where they do not, the answer must still end.
                if (conflict == ConflictKind.UniqueValue && ++uniqueTaken == 2)
                {
                    return Refuse(envelope, KernelCodes.Exists);
                }

                GrainTelemetry.Conflicts.Add(1, new KeyValuePair<string, object?>("kind", conflict.ToString()));
                if (conflict == ConflictKind.ScopeHead && !overtaken)
                {
                    overtaken = true;
                    lane.Close();
                }
                else
                {
                    await Task.Delay(Random.Shared.Next(1, 5 * attempt));
                }
            }

            throw new CommandNotTakenException($"{stream} changed under the command {Attempts} times.");
        }
        finally
        {
            if (overtaken)
            {
                lane.Open();
            }
        }
    }

    private async Task<(CommandOutcome? Outcome, ConflictKind Conflict)> AttemptAsync(Envelope envelope, string fingerprint)
    {
        var remembered = _known is not null;
        var known = _known ??= await ReadAsync(LoadAsync);
        var (facts, head) = await ReadAsync(() => services.Facts.LoadAsync(envelope.Command).AsTask());
        var context = new CommandContext(envelope.CommandId, services.Clock.GetUtcNow(), envelope.Caller, envelope.ExpectedVersion, facts);
        var (decision, next) = Judge(known, envelope.Command, context);
        if (decision is Decision.Rejected no)
        {
            var standing = await ReadAsync(() => services.Store.StandingAsync(stream, [envelope.CommandId]));
            if (standing.Receipts.TryGetValue(envelope.CommandId, out var receipt))
            {
                return (SameAgain(envelope, receipt, fingerprint), default);
            }

            // Another process may have written since: nobody is refused because of what is only remembered. Where the stream has not
            // gone on, what is remembered is what would be loaded.
            if (remembered && standing.Version != known.Version)
            {
                _known = null;
                return await AttemptAsync(envelope, fingerprint);
            }

            return (Refuse(envelope, no.Code, no.Facts), default);
        }

        return await AppendAsync(envelope, fingerprint, known, (Decision.Accepted)decision, next, head, context.Now);
    }

    private async Task<(CommandOutcome? Outcome, ConflictKind Conflict)> AppendAsync(
        Envelope envelope, string fingerprint, Known known, Decision.Accepted yes, Known next, long? head, DateTimeOffset now)
    {
        // Forgotten until the store has answered, so that no exception, whatever it is, leaves a state that may be wrong.
        _known = null;
        var request = RequestOf(envelope, fingerprint, known, yes, next, head, now, Activity.Current?.Id);
        switch (await StorageTrouble.Translate(() => services.Store.AppendAsync(request)))
        {
            case AppendResult.Appended done:
                _known = next with { Version = done.Receipt.Version };
                return (CommandOutcome.Done(stream, done.Receipt.Version, done.Receipt.Scope, done.Receipt.Position), default);
            case AppendResult.Duplicate before:
                return (SameAgain(envelope, before.Receipt, fingerprint), default);
            case AppendResult.Conflict conflict:
                return (null, conflict.Kind);
            default:
                throw new UnreachableException();
        }
    }

    private AppendRequest RequestOf(
        Envelope envelope, string fingerprint, Known known, Decision.Accepted yes, Known next, long? head, DateTimeOffset now, string? trace)
    {
        var due = !known.Due.IsDefault && next.Due.SequenceEqual(known.Due) ? (ImmutableArray<DueItem>?)null : next.Due;
        var untraceable = envelope.Command is IUntraceable;
        return new AppendRequest(
            stream, envelope.Command.Scope, known.Version, head, yes.Events, yes.Private, due,
            untraceable ? Ids.Derive(Guid.NewGuid().ToString("N"), "untraceable") : envelope.CommandId,
            fingerprint,
            untraceable ? Caller.Anonymous.PersonId : envelope.Caller.PersonId,
            now,
            untraceable ? null : trace)
        {
            Untraceable = untraceable,
        };
    }

    /// <summary>Access, version, rules and evolution; writes nothing, so that whatever throws here has changed nothing.</summary>
    private (Decision Decision, Known Next) Judge(Known known, ICommand command, CommandContext context)
    {
        try
        {
            var decision = Gate(known, command, context) ?? decider.Decide(known.State, command, context);
            if (decision is not Decision.Accepted { Events.Length: > 0 } yes)
            {
                return (decision, known with { Due = [.. decider.Due(known.State)] });
            }

            var state = yes.Events.Aggregate(known.State, decider.Evolve);
            return (decision, new Known(state, known.Version + yes.Events.Length, command.Scope, [.. decider.Due(state)]));
        }
        catch (Exception bug)
        {
            throw new CommandNotTakenException($"The rules of {decider.Kind} failed on {Catalog.NameOf(command).Name}.", bug);
        }
    }

    private Decision? Gate(Known known, ICommand command, CommandContext context)
    {
        var creates = creating.Contains(command.GetType());
        if ((known.Scope is { } home && home != command.Scope) || (!creates && !decider.Exists(known.State)))
        {
            return Decision.Reject(KernelCodes.NotFound);
        }

        var refusal = Access.Refusal(command, decider.RelationOf(known.State, command, context), creates);
        if (refusal is not null)
        {
            return Decision.Reject(refusal);
        }

        return context.ExpectedVersion is { } expected && expected != known.Version
            ? Decision.Reject(KernelCodes.Stale, ("expected", expected), ("actual", known.Version))
            : null;
    }

    private async Task<Known> LoadAsync()
    {
        var slice = await services.Store.LoadAsync(stream);
        var state = slice.Events.Aggregate(decider.Initial, (s, e) => decider.Evolve(s, e.Read()));

        // Written anew with the first append after a load, so that a release that dates work otherwise corrects what stands there.
        return new Known(state, slice.Version, slice.Scope, slice.Version == 0 ? [] : default);
    }

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception trouble)
        {
            throw new CommandNotTakenException("What the command needs could not be read.", trouble);
        }
    }

    private CommandOutcome SameAgain(Envelope envelope, Receipt receipt, string fingerprint) =>
        receipt.Fingerprint == fingerprint
            ? CommandOutcome.Done(receipt.Stream, receipt.Version, receipt.Scope, receipt.Position)
            : Refuse(envelope, KernelCodes.KeyReused);

    private CommandOutcome Refuse(Envelope envelope, string code, ImmutableSortedDictionary<string, string>? facts = null) =>
        CommandOutcome.Refused(stream, envelope.Command.Scope, code, facts);
}
