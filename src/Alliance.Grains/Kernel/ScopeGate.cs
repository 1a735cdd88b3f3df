using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>
/// Commands that rest on the head of one scope can only succeed one after the other. Those that were overtaken once queue
/// here for their next attempt, so that under load each gets its turn instead of all reading facts that are old at once.
/// </summary>
internal sealed class ScopeGate
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> PassAsync<T>(ScopeId scope, Func<Task<T>> attempt)
    {
        var lane = _lanes[(uint)scope.GetHashCode() % (uint)_lanes.Length];
        await lane.WaitAsync();
        try
        {
            return await attempt();
        }
        finally
        {
            lane.Release();
        }
    }
}
