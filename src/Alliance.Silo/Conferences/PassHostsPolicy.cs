using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Conferences;

/// <summary>A meeting of a series that is called for the new chair's term is hosted by the new chair.</summary>
public sealed class PassHostsPolicy(SeriesQueries series) : IPolicy
{
    public string Name => "conference.pass-hosts";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "chair-cycle.begun", "chair-cycle.handed-over", "chair-cycle.turns-passed" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var alliance = stored.Scope.Id;
        if (await series.ChairAsync(alliance, cancel) is not { } chair)
        {
            return [];
        }

        var hosted = await series.HostedByOthersAsync(alliance, chair.UnitId, chair.EndsOn, cancel);
        return [.. hosted.Select(id => new PassHost(alliance, id, chair.UnitId))];
    }
}
