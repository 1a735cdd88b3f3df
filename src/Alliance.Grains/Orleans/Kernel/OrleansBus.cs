using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Orleans;
using Orleans.Runtime;

namespace Alliance.Grains.Cluster;

/// <summary>How long the bus waits for whom.</summary>
public sealed record OrleansBusOptions
{
    /// <summary>A call without an answer is sent again after this long, and then after twice as long each time. Harmless: the command's id is the same.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A call whose turn has not begun by then does not begin any more. The clocks of all machines must agree much better than this.</summary>
    public TimeSpan BeginWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After this long the caller is told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}

/// <summary>
/// The bus over a cluster of silos, in a client's process or in a silo's own. Silos that stop, die or hang are the bus's
/// business, not the caller's: it repeats under the same command id until it knows what came of the command.
/// </summary>
public sealed class OrleansBus(IGrainFactory grains, OrleansBusOptions? options = null) : ICommandBus
{
    private readonly OrleansBusOptions _options = options ?? new OrleansBusOptions();

    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GrainInterfaceType _interface;

    private int _pending;

    private volatile bool _stopping;

    public async Task<CommandOutcome> SendAsync(
        ICommand command, Caller caller, string commandId, long? expectedVersion = null, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _pending);
        try
        {
            if (_stopping)
            {
                throw new CommandNotTakenException("The engine is stopping.");
            }

            // No await before the first call is sent: commands of one caller reach their aggregate in the order they were sent.
            var grain = Grain(GrainId.Create(command.Stream.Kind, command.Stream.Id));
            return await new Errand(grain, Call.Of(new Envelope(command, caller, commandId, expectedVersion)), _options, cancel).RunAsync();
        }
        finally
        {
            if (Interlocked.Decrement(ref _pending) == 0 && _stopping)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>Orleans works out an interface's name anew for each reference made by its type; here there is only the one interface.</summary>
    private IAggregateGrain Grain(GrainId id)
    {
        if (_interface.IsDefault)
        {
            _interface = ((GrainReference)(object)grains.GetGrain<IAggregateGrain>(id)).InterfaceType;
        }

        return (IAggregateGrain)grains.GetGrain(id, _interface);
    }

    /// <summary>Takes no more commands and waits for those taken.</summary>
    public async Task StopAsync(CancellationToken giveUp = default)
    {
        _stopping = true;
        if (Volatile.Read(ref _pending) == 0)
        {
            _drained.TrySetResult();
        }

        await _drained.Task.WaitAsync(giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
