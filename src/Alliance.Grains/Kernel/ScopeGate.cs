using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>
/// A command that rests on the head of its scope is overtaken by any other that comes between its facts and its append.
/// From then until it has its answer the scope's commands go through here one at a time, so that none is overtaken for ever,
/// however busy the scope is. Scopes share lanes: that costs a little waiting and never more.
/// </summary>
internal sealed class ScopeGate
{
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, 256).Select(_ => new Lane())];

    public Lane Of(ScopeId scope) => _lanes[(uint)scope.GetHashCode() % (uint)_lanes.Length];

    internal sealed class Lane
    {
        private readonly SemaphoreSlim _one = new(1, 1);

        private int _overtaken;

        public void Close() => Interlocked.Increment(ref _overtaken);

        public void Open() => Interlocked.Decrement(ref _overtaken);

        public async Task<T> PassAsync<T>(Func<Task<T>> attempt)
        {
            if (Volatile.Read(ref _overtaken) == 0)
            {
                return await attempt();
            }

            await _one.WaitAsync();
            try
            {
                return await attempt();
            }
            finally
            {
                _one.Release();
            }
        }
    }
}
