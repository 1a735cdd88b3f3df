using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>On which side a list stands: somebody wants, gives, or does something together with others.</summary>
public enum Side
{
    Wants,
    Gives,
    Does,
}

public enum FieldType
{
    Number,
    Choice,

    /// <summary>Several of the choices; stored one a line.</summary>
    Multi,
    Date,

    /// <summary>An address or the name of a place.</summary>
    Place,
    Text,

    /// <summary>A file among the entry's papers, by its name.</summary>
    File,
}

/// <summary>A kind of list: what units want, what they give, what they do.</summary>
public sealed record ListKind(string Code, string Zh, string En, Side Side);

/// <summary>A field of a category. <paramref name="Unit"/> belongs to a number, <paramref name="Choices"/> to choice and multi.</summary>
public sealed record CategoryField(string Code, string Zh, string En, FieldType Type, bool Required, string? Unit, ImmutableArray<string> Choices);

/// <summary>
/// A category of entries, in the lists <paramref name="Kinds"/>, below <paramref name="Parent"/> if there is one. Quantities are
/// counted in <paramref name="Unit"/>. Each change of its fields gives it a new <paramref name="Version"/>; an entry keeps the
/// version under which it was written.
/// </summary>
public sealed record ListCategory(string Code, int Version, string Zh, string En, string? Parent, ImmutableArray<string> Kinds, string Unit, ImmutableArray<CategoryField> Fields)
{
    /// <summary>Whether an entry written under the other reads the same under this.</summary>
    public bool AsksTheSameAs(ListCategory other) => Unit == other.Unit && Fields.Length == other.Fields.Length && Fields.Zip(other.Fields).All(p => Same(p.First, p.Second));

    private static bool Same(CategoryField one, CategoryField other) => one with { Choices = other.Choices } == other && one.Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());
}

/// <summary>
/// The lists an alliance keeps: kinds, categories and their fields; days after which an unmet need climbs, months for which an
/// entry is valid unless it says otherwise, how far apart two entries may be to be suggested to one another, and days within which an
/// offer for one of its needs is to be answered (<see cref="AnswerTime.Usual"/> in books written before they said so).
/// </summary>
public sealed record ListBook(ImmutableArray<ListKind> Kinds, ImmutableArray<ListCategory> Categories, int ClimbAfterDays, int ValidMonths, int DistanceKm, int AnswerDays = AnswerTime.Usual)
{
    public ListKind? Kind(string code) => Kinds.FirstOrDefault(k => k.Code == code);

    public ListCategory? Category(string code) => Categories.FirstOrDefault(c => c.Code == code);
}
