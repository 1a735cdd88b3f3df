namespace Alliance.Domain.Kernel;

/// <summary>One aggregate's stream of events, written <c>kind/id</c>, for example <c>chair-cycle/0190…</c>.</summary>
public readonly record struct StreamId(string Kind, string Id)
{
    public override string ToString() => $"{Kind}/{Id}";

    public static StreamId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new StreamId(text[..slash], text[(slash + 1)..]);
    }
}

/// <summary>
/// What a feed belongs to and what a permission to look is given for: an alliance, a member unit, or the platform itself.
/// Positions of events run 1, 2, 3… without a hole within one scope.
/// </summary>
public readonly record struct ScopeId(string Kind, string Id)
{
    public static readonly ScopeId Platform = new("platform", "platform");

    public static ScopeId OfAlliance(string allianceId) => new("alliance", allianceId);

    /// <summary>What concerns one person alone, such as the searches that they have saved.</summary>
    public static ScopeId OfPerson(string personId) => new("person", personId);

    public static ScopeId OfUnit(string unitId) => new("unit", unitId);

    public override string ToString() => $"{Kind}/{Id}";

    public static ScopeId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new ScopeId(text[..slash], text[(slash + 1)..]);
    }
}
