using System.Collections.Concurrent;
using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;

namespace Alliance.Grains.Local;

/// <summary>
/// The engine within one process: one turn at a time per aggregate in the order of arrival, different aggregates side by
/// side (so that their commits can be shared), idle ones unloaded.
/// </summary>
public sealed class LocalBus : ICommandBus, IAsyncDisposable
{
    private readonly ConcurrentDictionary<StreamId, Mailbox> _mailboxes = new();

    private readonly GrainRegistry _grains;

    private readonly ActivationServices _services;

    private readonly LocalBusOptions _options;

    private readonly ITimer _sweeper;

    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _sweeping;

    private int _pending;

    private volatile bool _stopping;

    public LocalBus(GrainRegistry grains, ActivationServices services, LocalBusOptions? options = null)
    {
        (_grains, _services, _options) = (grains, services, options ?? new LocalBusOptions());
        var period = TimeSpan.FromTicks(Math.Max(_options.IdleFor.Ticks / 4, TimeSpan.TicksPerMillisecond));
        _sweeper = services.Clock.CreateTimer(_ => Sweep(), state: null, period, period);
    }

    /// <summary>Aggregates in memory.</summary>
    public int Active => _mailboxes.Count;

    public Task<CommandOutcome> SendAsync(
        ICommand command, Caller caller, string commandId, long? expectedVersion = null, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var turn = new Turn(new Envelope(command, caller, commandId, expectedVersion), Activity.Current?.Context ?? default);
        Interlocked.Increment(ref _pending);
        try
        {
            Post(command.Stream, turn);
        }
        catch
        {
            TurnEnded();
            throw;
        }

        return turn.WaitAsync(cancel);
    }

    /// <summary>Takes no more commands and waits for those taken; when that is given up, what has not begun is not done.</summary>
    public async Task StopAsync(CancellationToken giveUp = default)
    {
        _stopping = true;
        if (Volatile.Read(ref _pending) == 0)
        {
            _drained.TrySetResult();
        }

        try
        {
            await _drained.Task.WaitAsync(giveUp);
        }
        catch (OperationCanceledException)
        {
            foreach (var mailbox in _mailboxes.Values)
            {
                mailbox.Abandon();
            }

            await _drained.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _sweeper.DisposeAsync();
        GrainTelemetry.Activations.Add(-_mailboxes.Count);
        _mailboxes.Clear();
    }

    private void Post(StreamId stream, Turn turn)
    {
        while (!_stopping)
        {
            var mailbox = _mailboxes.TryGetValue(stream, out var found) ? found : Open(stream);
            switch (mailbox.Post(turn))
            {
                case Posting.Taken:
                    return;
                case Posting.Full:
                    throw new CommandNotTakenException($"{_options.MaxWaiting} commands wait for {stream} already.");
                default:
                    Forget(stream, mailbox);
                    break;
            }
        }

        throw new CommandNotTakenException("The engine is stopping.");
    }

    private Mailbox Open(StreamId stream)
    {
        var fresh = new Mailbox(_grains.For(stream).Activate(stream, _services), _options.MaxWaiting, _services.Clock, TurnEnded);
        var mailbox = _mailboxes.GetOrAdd(stream, fresh);
        if (ReferenceEquals(mailbox, fresh))
        {
            GrainTelemetry.Activations.Add(1);
            if (_mailboxes.Count > _options.MaxActivations)
            {
                Sweep();
            }
        }

        return mailbox;
    }

    /// <summary>Unloads what has been idle too long and, above the cap, the longest idle down to nine tenths of it.</summary>
    private void Sweep()
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1)
        {
            return;
        }

        try
        {
            // The dictionary's own ToArray is one moment of it; LINQ would copy it while it grows.
            var all = _mailboxes.ToArray().OrderBy(p => p.Value.LastUsed).ToList();
            var surplus = all.Count > _options.MaxActivations ? all.Count - (_options.MaxActivations / 10 * 9) : 0;
            foreach (var (stream, mailbox) in all)
            {
                var idle = _services.Clock.GetElapsedTime(mailbox.LastUsed) >= _options.IdleFor;
                if (!idle && surplus <= 0)
                {
                    break;
                }

                if (mailbox.TryClose())
                {
                    Forget(stream, mailbox);
                    surplus--;
                }
            }
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }

    private void Forget(StreamId stream, Mailbox mailbox)
    {
        if (_mailboxes.TryRemove(new KeyValuePair<StreamId, Mailbox>(stream, mailbox)))
        {
            GrainTelemetry.Activations.Add(-1);
        }
    }

    private void TurnEnded()
    {
        if (Interlocked.Decrement(ref _pending) == 0 && _stopping)
        {
            _drained.TrySetResult();
        }
    }
}
