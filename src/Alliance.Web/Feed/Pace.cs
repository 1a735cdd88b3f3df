using Alliance.Domain.Kernel;

namespace Alliance.Web.Feed;

/// <summary>
/// When each scope's next push may go. What happens within <see cref="Coalesce"/> goes together; after a push the scope rests for
/// as long as handing it to so many consoles costs the machine, so that a storm of events becomes a few pushes a second, and the
/// first event after a quiet moment still goes at once. For one reader.
/// </summary>
public sealed class Pace(TimeProvider clock)
{
    public static readonly TimeSpan Coalesce = TimeSpan.FromMilliseconds(30);
    public static readonly TimeSpan RestForEach = TimeSpan.FromMilliseconds(0.4);
    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<ScopeId, TimeSpan> wanted = [];
    private readonly Dictionary<ScopeId, TimeSpan> resting = [];
    private readonly long began = clock.GetTimestamp();

    /// <summary>How long until the next scope may be sent; null when none is wanted.</summary>
    public TimeSpan? Next => wanted.Count == 0 ? null : wanted.Values.Min() - Now;

    private TimeSpan Now => clock.GetElapsedTime(began);

    public void Want(ScopeId scope)
    {
        if (!wanted.ContainsKey(scope))
        {
            var soon = Now + Coalesce;
            wanted.Add(scope, resting.TryGetValue(scope, out var until) && until > soon ? until : soon);
        }
    }

    /// <summary>The scopes whose time has come; they are not wanted any more.</summary>
    public IReadOnlyList<ScopeId> Take()
    {
        var now = Now;
        var due = wanted.Where(w => w.Value <= now).OrderBy(w => w.Value).Select(w => w.Key).ToList();
        due.ForEach(scope => wanted.Remove(scope));
        return due;
    }

    public void Sent(ScopeId scope, int consoles)
    {
        foreach (var over in resting.Where(r => r.Value <= Now).Select(r => r.Key).ToList())
        {
            resting.Remove(over);
        }

        var rest = RestForEach * consoles;
        resting[scope] = Now + (rest < LongestRest ? rest : LongestRest);
    }
}
