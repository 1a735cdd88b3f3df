using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Alliance.Domain.Kernel.Majorities;

/// <summary>So many units, and what they weigh together.</summary>
public readonly record struct Count(int Units, Fraction Weight)
{
    public static Count operator +(Count a, Count b) => new(a.Units + b.Units, a.Weight + b.Weight);

    public static Count operator -(Count a, Count b) => new(a.Units - b.Units, a.Weight - b.Weight);
}

/// <summary>
/// How the units of one province, or all of them, have voted. <paramref name="For"/> has a count for each choice: yes and no,
/// or the options in their order. <paramref name="Present"/>: checked in, or having voted. <paramref name="Beyond"/>: where several
/// options may be approved of, what was given beyond each unit's first.
/// </summary>
public sealed record Group(string Province, Count Entitled, Count Present, ImmutableArray<Count> For, Count Abstained, Count Beyond = default)
{
    [JsonIgnore]
    public Count Yes => For[0];

    [JsonIgnore]
    public Count No => For[1];

    /// <summary>Who chose, without abstentions; each once, however many options it approved of.</summary>
    [JsonIgnore]
    public Count Chose => For.Aggregate((a, b) => a + b) - Beyond;

    [JsonIgnore]
    public Count Voted => Chose + Abstained;

    /// <summary>Who has not voted yet.</summary>
    [JsonIgnore]
    public Count Open => Entitled - Voted;

    public static Group Empty(string province, int choices) => new(province, default, default, [.. Enumerable.Repeat(default(Count), choices)], default);

    public Count Base(CountOf of) => of switch
    {
        CountOf.Cast => Chose,
        CountOf.Present => Present,
        CountOf.Entitled => Entitled,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    /// <summary>As if all who have not voted chose the same.</summary>
    public Group Filled(int choice) => this with { Present = Entitled, For = For.SetItem(choice, For[choice] + Open) };

    /// <summary>As if all who have not voted had stayed away.</summary>
    public Group Deserted() => this with { Present = Voted };

    /// <param name="choice">Its place among the choices; null: abstained.</param>
    public Group With(int? choice, Count more) =>
        choice is { } c ? this with { For = For.SetItem(c, For[c] + more) } : this with { Abstained = Abstained + more };

    public bool Equals(Group? other) =>
        other is not null && Province == other.Province && Entitled == other.Entitled && Present == other.Present && Abstained == other.Abstained && Beyond == other.Beyond && For.SequenceEqual(other.For);

    public override int GetHashCode() => HashCode.Combine(Province, Entitled, Present, Abstained);
}

/// <summary>The count as it stands. A change costs O(log provinces), evaluating it O(provinces); nothing is recounted.</summary>
public sealed record Tally(Group All, ImmutableSortedDictionary<string, Group> Provinces)
{
    public static Tally Empty(int choices) => new(Group.Empty("", choices), ImmutableSortedDictionary.Create<string, Group>(StringComparer.Ordinal));

    public Tally WithUnit(string province, Fraction weight, bool present) => Changed(province, g => g with
    {
        Entitled = g.Entitled + new Count(1, weight),
        Present = present ? g.Present + new Count(1, weight) : g.Present,
    });

    /// <summary>A unit that has not voted may no longer. A province without units is no province of this vote any more.</summary>
    public Tally WithoutUnit(string province, Fraction weight, bool present)
    {
        var tally = Changed(province, g => g with
        {
            Entitled = g.Entitled - new Count(1, weight),
            Present = present ? g.Present - new Count(1, weight) : g.Present,
        });
        return tally.Provinces[province].Entitled.Units > 0 ? tally : tally with { Provinces = tally.Provinces.Remove(province) };
    }

    /// <summary>A unit that has not voted came or went.</summary>
    public Tally WithPresence(string province, Fraction weight, bool present) => Changed(province, g => g with
    {
        Present = present ? g.Present + new Count(1, weight) : g.Present - new Count(1, weight),
    });

    /// <summary>
    /// A unit votes, and by that is present. Where it splits its weight it still is one unit: it stands with its greatest part,
    /// the first of several alike.
    /// </summary>
    /// <param name="parts">The choices (null: abstains) and the weight for each.</param>
    public Tally WithVote(string province, Fraction weight, ImmutableArray<(int? Choice, Fraction Weight)> parts, bool wasPresent)
    {
        var main = parts.MaxBy(p => p.Weight);
        return Changed(province, g => parts.Aggregate(
            wasPresent ? g : g with { Present = g.Present + new Count(1, weight) },
            (group, part) => group.With(part.Choice, new Count(part == main ? 1 : 0, part.Weight))));
    }

    public Tally WithVote(string province, Fraction weight, int? choice, bool wasPresent) => WithVote(province, weight, [(choice, weight)], wasPresent);

    /// <summary>A unit gives each of these options its whole weight. O(options).</summary>
    /// <param name="approved">At least one place among the options, each once.</param>
    public Tally WithApprovals(string province, Fraction weight, ImmutableArray<int> approved, bool wasPresent)
    {
        var whole = new Count(1, weight);
        return Changed(province, g => approved.Aggregate(
            g with { Present = wasPresent ? g.Present : g.Present + whole, Beyond = Enumerable.Repeat(whole, approved.Length - 1).Aggregate(g.Beyond, (sum, more) => sum + more) },
            (group, option) => group.With(option, whole)));
    }

    public Tally Map(Func<Group, Group> change) => new(change(All), Provinces.ToImmutableSortedDictionary(p => p.Key, p => change(p.Value), StringComparer.Ordinal));

    private Tally Changed(string province, Func<Group, Group> change) => new(
        change(All), Provinces.SetItem(province, change(Provinces.TryGetValue(province, out var group) ? group : Group.Empty(province, All.For.Length))));
}
