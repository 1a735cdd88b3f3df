using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings.SavedSearches;

/// <summary>What somebody looks for on the lists lives in a scope of that person: nobody else has any relation to it.</summary>
public abstract record SavedSearchCommand(string PersonId, string SearchId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("saved-search", SearchId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfPerson(PersonId);
}

/// <summary>New, or in place of what was saved before under this id.</summary>
[Named("saved-search.save")]
public sealed record SaveSearch(string PersonId, string SearchId, SearchTerms Terms, bool ByMail) : SavedSearchCommand(PersonId, SearchId), INeeds<SavedSearchFacts>;

[Named("saved-search.remove")]
public sealed record RemoveSearch(string PersonId, string SearchId) : SavedSearchCommand(PersonId, SearchId);

/// <summary>What was new has been looked at.</summary>
[Named("saved-search.look")]
public sealed record LookAtSearch(string PersonId, string SearchId) : SavedSearchCommand(PersonId, SearchId);

/// <summary>By the system: so many more entries have come that fit and that the person may see now. <paramref name="Entries"/>: which, so that none of them is told again.</summary>
[Named("saved-search.tell")]
public sealed record TellSearch(string PersonId, string SearchId, int Fresh, IReadOnlyList<string>? Entries = null) : SavedSearchCommand(PersonId, SearchId);

/// <summary>
/// What is looked for: personal data, since it says what somebody is interested in. <paramref name="Ask"/> are the lists' own
/// filters as the console puts them into an address, <paramref name="Filter"/> the same as it is evaluated; both are JSON.
/// </summary>
public sealed record SearchTerms(string Name, string? AllianceId, string Ask, string Filter);

/// <summary>Read before deciding: how many searches the person has saved.</summary>
public sealed record SavedSearchFacts(int Saved);

/// <summary>What a search has told, with the very event and in none: it says what somebody is interested in, and is erased with the search.</summary>
public sealed record SearchToldWrite(string PersonId, string SearchId, IReadOnlyList<string> Entries, DateTimeOffset At) : IPrivateWrite;

/// <summary>What a search looks for, in a table from which it can be erased; null: it is.</summary>
public sealed record SearchTermsWrite(string PersonId, string SearchId, SearchTerms? Terms) : IPrivateWrite;
