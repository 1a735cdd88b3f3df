using System.Diagnostics;
using Alliance.Domain.Kernel;
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

        var name = new KeyValuePair<string, object?>("command", Catalog.NameOf(envelope.Command).Name);
        using var activity = GrainTelemetry.Activities.StartActivity((string)name.Value!, ActivityKind.Internal, parent);
        activity?.SetTag("alliance.stream", envelope.Command.Stream.ToString()).SetTag("alliance.scope", envelope.Command.Scope.ToString());
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcome = await activation.TakeAsync(envelope);
            Count(name, outcome.Accepted ? "accepted" : "refused");
            if (outcome.Code is { } code)
            {
                activity?.SetTag("alliance.code", code);
                GrainTelemetry.Rejections.Add(1, name, new KeyValuePair<string, object?>("code", code));
            }

            _answer.SetResult(outcome);
        }
        catch (Exception trouble)
        {
            activity?.SetStatus(ActivityStatusCode.Error, trouble.Message);
            Count(name, "failed");
            _answer.SetException(trouble);
        }
        finally
        {
            GrainTelemetry.TurnDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, name);
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

    private static void Count(KeyValuePair<string, object?> name, string outcome) =>
        GrainTelemetry.Commands.Add(1, name, new KeyValuePair<string, object?>("outcome", outcome));
}
