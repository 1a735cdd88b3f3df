using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Storage.Accounts;

namespace Alliance.Web.Access;

/// <summary>Each person's grants, read once and kept until the platform's feed says that they changed.</summary>
public sealed class Callers(PersonGrants grants)
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, Caller> known = new(StringComparer.Ordinal);
    private long generation;

    public async ValueTask<Caller> OfAsync(string personId)
    {
        if (known.TryGetValue(personId, out var caller))
        {
            return caller;
        }

        var before = Interlocked.Read(ref generation);
        caller = new Caller(personId, await grants.OfAsync(personId));
        if (before == Interlocked.Read(ref generation) && known.Count < Most)
        {
            known[personId] = caller;
        }

        return caller;
    }

    public void Forget(string personId)
    {
        Interlocked.Increment(ref generation);
        known.TryRemove(personId, out _);
    }
}
