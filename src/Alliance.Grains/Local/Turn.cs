using System.Diagnostics;
using Alliance.Grains.Kernel;

namespace Alliance.Grains.Local;

/// <summary>One command's turn. Its caller may give up before it begins; once begun it is finished.</summary>
internal sealed class Turn(Envelope envelope, ActivityContext parent)
{
    private readonly TaskCompletionSource<CommandOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _taken;

    public Task<CommandOutcome> Answer => _answer.Task;

    /// <summary>Waits for the answer. Giving up before the turn began takes the command back; later it only stops the waiting.</summary>
    public async Task<CommandOutcome> WaitAsync(CancellationToken cancel)
    {
        try
        {
            return await _answer.Task.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Exchange(ref _taken, 1);
            throw;
        }
    }

    public async Task RunAsync(IActivation activation)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return;
        }

        try
        {
            _answer.SetResult(await TurnWatch.TakeAsync(activation, envelope, parent));
        }
        catch (Exception trouble)
        {
            _answer.SetException(trouble);
        }
    }

    /// <summary>The engine stops before the turn could begin.</summary>
    public void Abandon()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 0)
        {
            _answer.SetException(new CommandNotTakenException("The engine is stopping."));
        }
    }
}
