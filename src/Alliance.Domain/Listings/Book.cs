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

/// <summary>
/// A field of a category. <paramref name="Unit"/> belongs to a number, <paramref name="Choices"/> to choice and multi. The choice itself is what is
/// kept, searched and written into files; <paramref name="ChoicesEn"/> is what each is called in English, in their order, empty where it has no other
/// name (null: none has, as in books written before there were labels).
/// </summary>
public sealed record CategoryField(string Code, string Zh, string En, FieldType Type, bool Required, string? Unit, ImmutableArray<string> Choices, ImmutableArray<string>? ChoicesEn = null)
{
    /// <summary>A value of this field as it is said in English; several choices stand one a line.</summary>
    public string InEnglish(string value) => ChoicesEn is { } labels ? string.Join('\n', value.Split('\n').Select(choice => Label(labels, choice))) : value;

    private string Label(ImmutableArray<string> labels, string choice) =>
        Choices.IndexOf(choice) is var at and >= 0 && at < labels.Length && labels[at].Length > 0 ? labels[at] : choice;
}

/// <summary>
/// A category of entries, in the lists <paramref name="Kinds"/>, below <paramref name="Parent"/> if there is one. Quantities are
/// counted in <paramref name="Unit"/>. Each change of its fields gives it a new <paramref name="Version"/>; an entry keeps the
/// version under which it was written.
/// </summary>
public sealed record ListCategory(string Code, int Version, string Zh, string En, string? Parent, ImmutableArray<string> Kinds, string Unit, ImmutableArray<CategoryField> Fields)
{
    /// <summary>Whether an entry written under the other reads the same under this. Labels of choices are translations: what is asked and kept stays the same, and old entries have them too.</summary>
    public bool AsksTheSameAs(ListCategory other) => Unit == other.Unit && Fields.Length == other.Fields.Length && Fields.Zip(other.Fields).All(p => Same(p.First, p.Second));

    private static bool Same(CategoryField one, CategoryField other) => one with { Choices = other.Choices, ChoicesEn = null } == other with { ChoicesEn = null } && one.Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());
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
