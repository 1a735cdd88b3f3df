namespace Alliance.Storage.People;

/// <summary>A role with the name of what it is held for.</summary>
public sealed record GrantItem(string Role, string Target, string? TargetName);

/// <summary>Somebody with the data that may be erased. <paramref name="HasSignedIn"/>: has set a password. A person whose data was erased has no name left.</summary>
public sealed record PersonItem(
    string Id,
    string Name,
    string? Phone,
    string? Email,
    string? SignInName,
    string Language,
    IReadOnlyList<GrantItem> Grants,
    bool Active,
    bool HasSignedIn,
    long Version);

public sealed record UnitPerson(string PersonId, string Name, string? Phone, string Role);

/// <param name="Alliance">Its coordinators and observers, and the delegates and deputies of its members.</param>
/// <param name="Within">When given, only people of these alliances and units, in the sense of <paramref name="Alliance"/> and <paramref name="Unit"/>: what the reader may see.</param>
public sealed record PeopleFilter(string? Text = null, string? Role = null, string? Unit = null, string? Alliance = null, PeopleWithin? Within = null);

public sealed record PeopleWithin(IReadOnlyCollection<string> Alliances, IReadOnlyCollection<string> Units);
