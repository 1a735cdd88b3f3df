using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;

namespace Alliance.Web.Listings;

/// <summary>
/// An entry as it is sent. Quantities are decimal numbers of the category's unit; several choices of a field stand one a line.
/// Without `validUntil` it is valid for the book's months; without a region it lies where its unit does. With `keepContact` a
/// change leaves the contact as it is.
/// </summary>
public sealed record ListingBody(
    string? UnitId,
    string? Kind,
    string? Category,
    string? Title,
    string? Text,
    decimal? Quantity,
    bool? Partial,
    decimal? MinimumPart,
    TimeWindow? Window,
    ListingPlace? Place,
    ListingAudience? Audience,
    string? BranchId,
    DateOnly? ValidUntil,
    IReadOnlyDictionary<string, string?>? Fields,
    ListingContact? Contact,
    bool? KeepContact);

public sealed record ListingRenewBody(DateOnly? ValidUntil);

public sealed record ListingReasonBody(string? Reason);

/// <summary>The whole book; the versions of its categories are counted by the server. Without `answerDays` offers wait for an answer as long as usual.</summary>
public sealed record ListingBookBody(
    IReadOnlyList<ListKind>? Kinds, IReadOnlyList<ListCategory>? Categories, int ClimbAfterDays, int ValidMonths, int DistanceKm, int? AnswerDays);

internal static class ListingReading
{
    /// <param name="region">Where the entry lies when it does not say.</param>
    public static ListingTerms Terms(ListingBody body, ListBook book, string? region, DateOnly today) => EntryShapes.Check(new ListingTerms(
        body.Kind ?? "",
        body.Category ?? "",
        body.Title ?? "",
        body.Text,
        Milli.Of("quantity", body.Quantity),
        body.Partial ?? true,
        body.MinimumPart is { } part ? Milli.Of("minimumPart", part) : null,
        body.Window,
        body.Place is { RegionCode: { Length: > 0 } } || region is null ? body.Place : (body.Place ?? new ListingPlace(null, null, null, null)) with { RegionCode = region },
        body.Audience ?? ListingAudience.Alliance,
        body.BranchId,
        body.ValidUntil ?? today.AddMonths(book.ValidMonths),
        (body.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToImmutableSortedDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal)));

    public static ListBook Book(ListingBookBody body) => BookShapes.Check(new ListBook(
        [.. Kernel.Ask.Entries("kinds", body.Kinds)], [.. Kernel.Ask.Entries("categories", body.Categories)], body.ClimbAfterDays, body.ValidMonths, body.DistanceKm, body.AnswerDays ?? AnswerTime.Usual));
}
