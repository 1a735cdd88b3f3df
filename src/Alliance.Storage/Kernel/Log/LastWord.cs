using System.Data.Common;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Lets a transaction go. Where its line is gone, a client may complain of that once more while disposing: such a complaint must not
/// take the place of what went wrong before, above all not of an unknown outcome.
/// </summary>
internal sealed class LastWord(DbTransaction transaction) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception gone) when (gone is InvalidOperationException or DbException or IOException)
        {
            // The server rolls back what it has not committed when it loses the line.
        }
    }
}
