using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Orleans;

namespace Alliance.Grains.Cluster;

/// <summary>An aggregate of any kind as the bus calls it: one call per intent. The key is the stream's id, the grain's type its kind.</summary>
[Alias("alliance.aggregate")]
public interface IAggregateGrain : IGrainWithStringKey
{
    /// <param name="cancel">The caller gives up: a call that still waits for its turn is taken back, one that has begun is finished.</param>
    [Alias("take")]
    Task<Answer> TakeAsync(Call call, CancellationToken cancel);
}

/// <summary>
/// What a grain of a capability is: a shell of Orleans around the activation that every engine shares. Orleans sees to it that
/// its turns never overlap; should two of one aggregate exist for a moment, the log's unique versions let only one of them write.
/// </summary>
public abstract class AggregateGrain(GrainRegistry grains, ActivationServices services, Residents residents) : global::Orleans.Grain, IAggregateGrain
{
    private IActivation _activation = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var id = this.GetGrainId();
        var stream = new StreamId(id.Type.ToString()!, id.Key.ToString()!);
        _activation = grains.For(stream).Activate(stream, services);
        residents.Enter();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        residents.Leave();
        return Task.CompletedTask;
    }

    public async Task<Answer> TakeAsync(Call call, CancellationToken cancel)
    {
        // By the wall clock of this process, whatever clock the rules are given.
        if (cancel.IsCancellationRequested || TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() > call.NotAfter)
        {
            return Answer.Trouble(AnswerKind.Late, "Its turn came too late.");
        }

        try
        {
            // Away from the grain's own scheduler, over which every single step would have to go: the turn is no less one turn,
            // since Orleans gives the grain no other before this one has its answer.
            return Answer.Of(await Task.Run(() => TurnWatch.TakeAsync(_activation, call.Open(), call.Parent()), CancellationToken.None));
        }
        catch (CommandNotTakenException trouble)
        {
            return Trouble(AnswerKind.NotTaken, trouble);
        }
        catch (OutcomeUnknownException trouble)
        {
            return Trouble(AnswerKind.Unknown, trouble.InnerException ?? trouble);
        }
    }

    /// <summary>After trouble with storage the grain goes, and comes back, here or on another silo, with what is stored.</summary>
    private Answer Trouble(AnswerKind kind, Exception trouble)
    {
        DeactivateOnIdle();
        return Answer.Trouble(kind, trouble.InnerException is { } cause ? $"{trouble.Message} {cause.Message}" : trouble.Message);
    }
}

/// <summary>Counts the aggregates in this process's memory.</summary>
public sealed class Residents
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    internal void Enter()
    {
        Interlocked.Increment(ref _count);
        GrainTelemetry.Activations.Add(1);
    }

    internal void Leave()
    {
        Interlocked.Decrement(ref _count);
        GrainTelemetry.Activations.Add(-1);
    }
}
