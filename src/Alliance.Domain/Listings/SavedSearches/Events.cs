using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings.SavedSearches;

[Named("saved-search.saved")]
public sealed record SearchSaved(string PersonId, string SearchId, bool ByMail) : IEvent;

[Named("saved-search.removed")]
public sealed record SearchRemoved(string PersonId, string SearchId) : IEvent;

[Named("saved-search.looked-at")]
public sealed record SearchLookedAt(string PersonId, string SearchId) : IEvent;

/// <summary>It names no entry: what is new is read when it is shown, as far as the person may see it then. <paramref name="Fresh"/>: of all that is new, this often told.</summary>
[Named("saved-search.found")]
public sealed record SearchFound(string PersonId, string SearchId, int Fresh) : IEvent;
