using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Resolutions;

/// <summary>A resolution that amends or repeals earlier ones is followed by each of them.</summary>
public sealed class FollowChangePolicy : IPolicy
{
    public string Name => "resolution.follow-change";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "resolution.entered" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var entered = (ResolutionEntered)happened;
        return Task.FromResult<IReadOnlyList<ICommand>>(
            [.. entered.Changes.Select(c => new FollowChange(entered.AllianceId, c.ResolutionId, c.Kind, entered.ResolutionId, entered.Year, entered.Number))]);
    }
}
