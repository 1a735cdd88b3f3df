using System.Threading.Channels;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Kernel;

/// <summary>Sleeps until the doorbell rings for a scope of interest, or the time is over.</summary>
internal sealed class Wake : IDisposable
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly IDoorbell _doorbell;

    private readonly TimeProvider _clock;

    public Wake(IDoorbell doorbell, TimeProvider clock)
    {
        (_doorbell, _clock) = (doorbell, clock);
        _doorbell.Rung += Ring;
    }

    /// <param name="settle">Real time that is let pass after a ring, so that a burst of commits wakes once.</param>
    public async Task SleepAsync(TimeSpan longest, TimeSpan settle, CancellationToken stop)
    {
        if (longest <= TimeSpan.Zero)
        {
            return;
        }

        using var alarm = new CancellationTokenSource(longest, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(alarm.Token, stop);
        try
        {
            await _bell.Reader.WaitToReadAsync(either.Token);
            await Task.Delay(settle, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over.
        }

        _bell.Reader.TryRead(out _);
    }

    public void Dispose() => _doorbell.Rung -= Ring;

    private void Ring(ScopeId scope, long head) => _bell.Writer.TryWrite(true);
}
