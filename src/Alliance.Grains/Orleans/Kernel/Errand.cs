using System.Diagnostics;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Orleans;
using Orleans.Runtime;

namespace Alliance.Grains.Cluster;

/// <summary>
/// One command's way to its answer. A call may be lost with its silo, or hang in one that stands still and act later. So:
/// an acceptance counts whichever call brings it; a refusal counts only when no earlier call can act any more, otherwise the
/// question is put once again after the last of them has lapsed; and the caller is told "not taken" only when nothing is in doubt.
/// </summary>
internal sealed class Errand(IAggregateGrain grain, Call call, OrleansBusOptions options, CancellationToken cancel)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan TakeBackWithin = TimeSpan.FromMilliseconds(250);

    /// <summary>Clocks of two machines may differ by this much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMilliseconds(250);

    private readonly List<Task<Answer>> _open = [];

    private readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>Until then a call without an answer may still act; Unix milliseconds.</summary>
    private long _doubtUntil;

    /// <summary>A call was lost with its silo, and so may have acted.</summary>
    private bool _lost;

    private Exception? _trouble;

    public async Task<CommandOutcome> RunAsync()
    {
        var (repeatAfter, rest) = (options.RepeatAfter, TimeSpan.FromMilliseconds(25));
        Send();
        while (true)
        {
            var answer = await NextAsync(repeatAfter);
            switch ((AnswerKind?)answer?.Kind)
            {
                case AnswerKind.Accepted:
                    return answer!.Outcome();
                case AnswerKind.Refused when !InDoubt:
                    return answer!.Outcome();
                case AnswerKind.Refused:
                    await LapseAsync();
                    break;
                case AnswerKind.NotTaken when !InDoubt:
                    throw new CommandNotTakenException(answer!.Reason!);
                case AnswerKind.NotTaken or AnswerKind.Unknown:
                    throw new OutcomeUnknownException(new TimeoutException(answer!.Reason));
                case null when _open.Count > 0:
                    repeatAfter *= 2;
                    break;
                default:
                    await Task.Delay(rest, cancel);
                    rest = TimeSpan.FromTicks(Math.Min(LongestRest.Ticks, rest.Ticks * 2));
                    break;
            }

            GiveUpWhenItIsTime();
            Send();
        }
    }

    private bool InDoubt => _lost || _open.Count > 0;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private void Send()
    {
        var notAfter = Now + (long)options.BeginWithin.TotalMilliseconds;
        _doubtUntil = notAfter;
        try
        {
            _open.Add(grain.TakeAsync(call with { NotAfter = notAfter }, cancel));
        }
        catch (Exception unsent)
        {
            _open.Add(Task.FromException<Answer>(unsent));
        }
    }

    /// <summary>The next answer of any call; null when a call was lost, or none answered in time (then some are still open).</summary>
    private async Task<Answer?> NextAsync(TimeSpan within)
    {
        Task any = _open.Count == 1 ? _open[0] : Task.WhenAny(_open);
        await any.WaitAsync(within, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_open.Find(call => call.IsCompleted) is { } answered)
        {
            _open.Remove(answered);
            return await ReadAsync(answered);
        }

        if (cancel.IsCancellationRequested)
        {
            // Orleans acknowledges once a waiting call is out of the queue; one that runs is not waited for.
            await Task.WhenAny(Task.WhenAll(_open), Task.Delay(TakeBackWithin, CancellationToken.None));
            cancel.ThrowIfCancellationRequested();
        }

        return null;
    }

    private async Task<Answer?> ReadAsync(Task<Answer> answered)
    {
        try
        {
            return await answered;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (LimitExceededException full) when (!InDoubt)
        {
            throw new CommandNotTakenException("Too many commands wait for this aggregate already.", full);
        }
        catch (Exception trouble) when (trouble is GatewayTooBusyException or LimitExceededException)
        {
            // Turned away at the door: it will not act.
            _trouble = trouble;
            return null;
        }
        catch (Exception trouble)
        {
            (_lost, _trouble) = (true, trouble);
            return null;
        }
    }

    /// <summary>Waits until no call that was sent can begin its turn any more, or all have answered; then nothing earlier is in doubt.</summary>
    private async Task LapseAsync()
    {
        var left = TimeSpan.FromMilliseconds(Math.Max(0, _doubtUntil - Now)) + Skew;
        await Task.WhenAny(Task.WhenAll(_open).ContinueWith(_ => { }, TaskScheduler.Default), Task.Delay(left, cancel));
        if (_lost)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, _doubtUntil - Now)) + Skew, cancel);
        }

        // An acceptance among them is found again by its receipt.
        _open.Clear();
        _lost = false;
    }

    private void GiveUpWhenItIsTime()
    {
        if (Stopwatch.GetElapsedTime(_began) < options.Patience)
        {
            return;
        }

        var cause = _trouble ?? new TimeoutException("No answer came.");
        throw InDoubt ? new OutcomeUnknownException(cause) : new CommandNotTakenException("The cluster does not answer.", cause);
    }
}
