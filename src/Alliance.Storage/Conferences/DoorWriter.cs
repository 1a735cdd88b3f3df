using System.Security.Cryptography;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Conferences;

/// <summary>Makes the secret of a meeting's door when it opens: it stands in its own table and in no event, so that no reader of the feed can compute a code.</summary>
public sealed class DoorWriter(TimeProvider clock) : IPrivateWriter
{
    public DoorWriter()
        : this(TimeProvider.System)
    {
    }

    public bool Handles(IPrivateWrite write) => write is DoorOpened;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write)
    {
        var opened = (DoorOpened)write;
        return context.UpsertAsync(
            "conference_door",
            new { conference_id = opened.ConferenceId },
            new { alliance_id = opened.AllianceId, secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), made_at = clock.GetUtcNow() });
    }
}
