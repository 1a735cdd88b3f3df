using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Tests.Kernel;

namespace Alliance.Domain.Tests.Listings;

/// <summary>An alliance of units u1, u2, u3 with u3 suspended, under the usual three lists, below the alliance named above.</summary>
internal static class ListingScenario
{
    public static readonly AllianceSeats Seats = new(true, ["310118"], ["u1", "u2"], ["u3"], null);

    public static readonly ListBook Book = BookTemplates.Find(BookTemplates.Usual)!;

    public static readonly ListingFacts Facts = new(Seats, Book, "above", null);

    public static Caller One { get; } = Callers.Delegate("u1");

    public static Caller Two { get; } = Callers.Delegate("u2");

    public static ListingTerms Parking(string kind = "need", decimal quantity = 80, bool partial = true) => new(
        kind, "parking", "夜间停车位", null, (long)(quantity * Milli.One), partial, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 9, 1),
        ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间"));

    public static Scenario<ListingState> Empty() => new(new ListingDecider()) { Facts = Facts };

    public static Scenario<ListingState> Posted(string kind = "need", decimal quantity = 80, bool partial = true)
    {
        var s = Empty();
        s.Accepted(One, new PostListing("a", "l", "u1", Parking(kind, quantity, partial), new ListingContact("王芳", "139", null)));
        return s;
    }

    public static PromiseListing Promise(string match, decimal quantity) => new("a", "l", match, (long)(quantity * Milli.One), "u2");
}
