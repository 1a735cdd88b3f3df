using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Matches;

/// <summary>Who is in charge on each side of a match: in a table from which it can be erased, and in no event.</summary>
public sealed class MatchPersonWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is MatchPersonWrite;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        MatchPersonWrite { Person: { } p } w => context.UpsertAsync(
            "match_person", new { match_id = w.MatchId, unit_id = w.UnitId }, new { alliance_id = w.AllianceId, person_id = w.PersonId, name = p.Name, phone = p.Phone }),
        MatchPersonWrite w => context.DeleteAsync("match_person", new { match_id = w.MatchId, unit_id = w.UnitId }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };
}
