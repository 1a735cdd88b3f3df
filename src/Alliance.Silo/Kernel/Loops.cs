using Alliance.Storage.Kernel;

namespace Alliance.Silo.Kernel;

/// <summary>
/// How work in the background goes on until the process stops: trouble is told and the work tried again at the next turn, and stopping never
/// waits for a turn.
/// </summary>
internal static class Loops
{
    /// <summary>Every so often, and at once again while there is more.</summary>
    /// <param name="work">Returns whether there is more.</param>
    public static Task EveryAsync(TimeSpan look, TimeProvider clock, Func<CancellationToken, Task<bool>> work, Action<Exception> tell, CancellationToken stop) => UntilStoppedAsync(
        async () =>
        {
            while (await work(stop))
            {
            }
        },
        () => Task.Delay(look, clock, stop),
        tell,
        stop);

    /// <summary>When the doorbell has rung, and after the longest sleep in any case.</summary>
    /// <param name="settle">Real time that is let pass after a ring, so that a burst of commits wakes once.</param>
    public static async Task WokenAsync(IDoorbell doorbell, TimeProvider clock, TimeSpan longest, TimeSpan settle, Func<CancellationToken, Task> work, Action<Exception> tell, CancellationToken stop)
    {
        using var wake = new Wake(doorbell, clock);
        await UntilStoppedAsync(() => work(stop), () => wake.SleepAsync(longest, settle, stop), tell, stop);
    }

    private static async Task UntilStoppedAsync(Func<Task> work, Func<Task> pause, Action<Exception> tell, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await work();
                }
                catch (Exception trouble) when (trouble is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    tell(trouble);
                }

                await pause();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping: what is not done yet is found again.
        }
    }
}
