using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>Rung after a commit, so that who tails a feed need not wait for its next look. A lost ring costs only that wait.</summary>
public interface IDoorbell
{
    /// <summary>The scope and its new head. Called on the committing thread: hand over and return.</summary>
    event Action<ScopeId, long>? Rung;

    void Ring(ScopeId scope, long head);

    /// <summary>How often to look all the same: rings get lost, or come from processes that this doorbell does not reach.</summary>
    TimeSpan LookEvery => TimeSpan.FromSeconds(2);
}

/// <summary>The doorbell of one process.</summary>
public sealed class Doorbell(TimeSpan? lookEvery = null) : IDoorbell
{
    public TimeSpan LookEvery { get; } = lookEvery ?? TimeSpan.FromSeconds(2);

    public event Action<ScopeId, long>? Rung;

    public void Ring(ScopeId scope, long head)
    {
        foreach (var listener in Rung?.GetInvocationList() ?? [])
        {
            try
            {
                ((Action<ScopeId, long>)listener)(scope, head);
            }
            catch (Exception)
            {
                // Nothing after the commit may fail the command; the listener looks again by itself.
            }
        }
    }
}
