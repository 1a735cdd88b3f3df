using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>The whole book at once. Categories that ask the same as before keep their version.</summary>
[Named("listing-book.set")]
public sealed record SetListingBook(string AllianceId, ListBook Book) : INeeds<ListingFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("listing-book", AllianceId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary><paramref name="Versions"/>: the latest version of every category there ever was, so that none is given twice.</summary>
public sealed record BookState(bool IsSet, ListBook Book, ImmutableSortedDictionary<string, int> Versions);

/// <summary>An alliance without a book of its own writes under <see cref="BookTemplates.Usual"/>.</summary>
public sealed class BookDecider : Decider<BookState>
{
    private static readonly ListBook Usual = BookTemplates.Find(BookTemplates.Usual)!;

    public override string Kind => "listing-book";

    public override BookState Initial { get; } = new(
        IsSet: false, Usual, Usual.Categories.ToImmutableSortedDictionary(c => c.Code, c => c.Version, StringComparer.Ordinal));

    public override bool Exists(BookState state) => state.IsSet;

    public override Relation RelationOf(BookState state, ICommand command, CommandContext context) =>
        context.FactsOf<ListingFacts>().Seats.RelationOf(context.Caller, ((SetListingBook)command).AllianceId);

    public override Decision Decide(BookState state, ICommand command, CommandContext context)
    {
        var c = (SetListingBook)command;
        if (!context.FactsOf<ListingFacts>().Seats.AllianceStands)
        {
            return Decision.Reject(ListingCodes.NoAlliance);
        }

        var book = c.Book with { Categories = [.. c.Book.Categories.Select(category => category with { Version = VersionOf(state, category) })] };
        return state.IsSet && Catalog.Write(book) == Catalog.Write(state.Book) ? Decision.Accept() : Decision.Accept(new ListingBookSet(c.AllianceId, book));
    }

    public override BookState Evolve(BookState state, IEvent happened) => happened switch
    {
        ListingBookSet e => new BookState(
            IsSet: true, e.Book, e.Book.Categories.Aggregate(state.Versions, (versions, c) => versions.SetItem(c.Code, Math.Max(c.Version, versions.GetValueOrDefault(c.Code))))),
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static int VersionOf(BookState state, ListCategory category) =>
        state.Book.Category(category.Code) is { } before && before.AsksTheSameAs(category) ? before.Version : state.Versions.GetValueOrDefault(category.Code) + 1;
}
