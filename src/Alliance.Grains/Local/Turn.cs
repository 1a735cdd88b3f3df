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

    /// <summary>False when its caller has given up: then nothing may be done for it.</summary>
    public bool Begin() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Takes turns that have begun: several in one transaction where they can be, otherwise one after the other.</summary>
    public static async Task RunAsync(IActivation activation, List<Turn> begun)
    {
        var (answered, together) = (0, true);
        while (answered < begun.Count)
        {
            var taken = together && begun.Count - answered > 1 ? await TogetherAsync(activation, begun.GetRange(answered, begun.Count - answered)) : 0;
            answered += taken ?? 0;
            together &= taken is not null;
            if (taken is null or 0)
            {
                await begun[answered++].RunAsync(activation);
            }
        }
    }

    /// <summary>How many were answered; null when it is better not tried again.</summary>
    private static async Task<int?> TogetherAsync(IActivation activation, List<Turn> turns)
    {
        try
        {
            var outcomes = await TurnWatch.TakeTogetherAsync(
                activation, turns.ConvertAll(t => t.Envelope), turns.ConvertAll(t => t.Parent));
            for (var i = 0; !outcomes.IsDefault && i < outcomes.Length; i++)
            {
                turns[i]._answer.SetResult(outcomes[i]);
            }

            return outcomes.IsDefault ? null : outcomes.Length;
        }
        catch (CommandNotTakenException)
        {
            return null;
        }
        catch (Exception trouble)
        {
            turns.ForEach(t => t._answer.SetException(trouble));
            return turns.Count;
        }
    }

    private Envelope Envelope => envelope;

    private ActivityContext Parent => parent;

    private async Task RunAsync(IActivation activation)
    {
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
