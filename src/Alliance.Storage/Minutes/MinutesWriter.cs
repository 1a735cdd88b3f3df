using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Minutes;

/// <summary>
/// The text itself, in tables from which it can be erased. A snapshot does not take away what it stands for: it only shortens
/// the reading, so that not even a faulty client can lose another's words.
/// </summary>
public sealed class MinutesWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is MinutesUpdate or MinutesContent;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        MinutesUpdate w => context.UpsertAsync(
            "minutes_update", new { conference_id = w.ConferenceId, seq = w.Seq }, new { alliance_id = w.AllianceId, data = w.Data, snapshot = w.Snapshot, at = w.At }),
        MinutesContent w => context.UpsertAsync(
            "minutes_content",
            new { conference_id = w.ConferenceId, round = w.Round },
            new { alliance_id = w.AllianceId, frame = w.Frame, content = w.Content, plain = w.Text, content_hash = w.Hash, at = w.At }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };
}
