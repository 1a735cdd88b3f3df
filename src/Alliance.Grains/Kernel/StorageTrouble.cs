using System.Data.Common;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>The store's exceptions as the two that a caller of the bus meets.</summary>
internal static class StorageTrouble
{
    public static async Task<T> Translate<T>(Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (DbException known)
        {
            throw new CommandNotTakenException("Storage is in trouble; nothing was written.", known);
        }
        catch (Exception unknown) when (unknown is not (OutcomeUnknownException or CommandNotTakenException))
        {
            // Not one that the store promises: repeating is safe in either case, claiming that nothing happened is not.
            throw new OutcomeUnknownException(unknown);
        }
    }
}
