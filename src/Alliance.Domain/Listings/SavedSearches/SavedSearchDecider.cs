using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings.SavedSearches;

public static class SavedSearchCodes
{
    /// <summary>Facts: limit.</summary>
    public const string TooMany = "saved-search.too-many";
}

/// <summary><paramref name="Fresh"/>: how much is new since it was looked at.</summary>
public sealed record SavedSearchState(string? PersonId, bool ByMail, int Fresh, bool Removed);

/// <summary>The rules of a saved search. Its owner is in its scope, so that nobody else's command can reach it.</summary>
public sealed class SavedSearchDecider : Decider<SavedSearchState>
{
    public const int MostOfAPerson = 50;

    /// <summary>People are told "99 and more": beyond that there is nothing to tell until it has been looked at, whatever is imported.</summary>
    public const int MostFresh = 100;

    public override string Kind => "saved-search";

    public override SavedSearchState Initial { get; } = new(null, ByMail: false, 0, Removed: false);

    public override bool Exists(SavedSearchState state) => state is { PersonId: not null, Removed: false };

    public override Relation RelationOf(SavedSearchState state, ICommand command, CommandContext context) =>
        Relations.Basic(context.Caller) | Relations.When(((SavedSearchCommand)command).PersonId == context.Caller.PersonId, Relation.Self);

    public override Decision Decide(SavedSearchState state, ICommand command, CommandContext context) => command switch
    {
        SaveSearch when !Exists(state) && context.FactsOf<SavedSearchFacts>().Saved >= MostOfAPerson => Decision.Reject(SavedSearchCodes.TooMany, ("limit", MostOfAPerson)),
        SaveSearch c => Decision.Accept([new SearchSaved(c.PersonId, c.SearchId, c.ByMail)], [new SearchTermsWrite(c.PersonId, c.SearchId, c.Terms)]),
        RemoveSearch c => Decision.Accept([new SearchRemoved(c.PersonId, c.SearchId)], [new SearchTermsWrite(c.PersonId, c.SearchId, null)]),
        LookAtSearch c => state.Fresh == 0 ? Decision.Accept() : Decision.Accept(new SearchLookedAt(c.PersonId, c.SearchId)),
        TellSearch c => c.Fresh <= 0 || state.Fresh >= MostFresh ? Decision.Accept() : Decision.Accept(
            [new SearchFound(c.PersonId, c.SearchId, Math.Min(MostFresh, state.Fresh + c.Fresh))], [new SearchToldWrite(c.PersonId, c.SearchId, c.Entries ?? [], context.Now)]),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override SavedSearchState Evolve(SavedSearchState state, IEvent happened) => happened switch
    {
        SearchSaved e => new SavedSearchState(e.PersonId, e.ByMail, 0, Removed: false),
        SearchRemoved => state with { Removed = true },
        SearchLookedAt => state with { Fresh = 0 },
        SearchFound e => state with { Fresh = e.Fresh },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };
}
