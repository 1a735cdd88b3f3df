using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Minutes;

/// <summary>Minutes begin with their meeting.</summary>
public sealed class OpenMinutesPolicy : IPolicy
{
    public string Name => "minutes.open";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "conference.opened" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var opened = (ConferenceOpened)happened;
        return Task.FromResult<IReadOnlyList<ICommand>>([new OpenMinutes(opened.AllianceId, opened.ConferenceId)]);
    }
}
