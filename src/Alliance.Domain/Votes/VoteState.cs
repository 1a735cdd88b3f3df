using System.Collections.Immutable;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

public enum VoteStatus
{
    None,
    Open,
    Closed,
}

/// <summary>A unit that may vote, as it stands. <paramref name="Paper"/>: what it took its paper of a secret vote for.</summary>
public sealed record Seat(string Province, Fraction Weight, bool Present, bool Voted, string? Paper);

/// <summary>
/// A vote. The count is kept, never recounted: a ballot costs O(log units). In a secret vote it knows who may vote, who is
/// present and how many ballots there are, and nothing of what they say.
/// </summary>
public sealed record VoteState(
    VoteOpened? Opening,
    VoteStatus Status,
    ImmutableDictionary<string, Seat> Seats,
    Tally Tally,
    int Cast,
    int? ChairChoice)
{
    public static readonly VoteState Initial = new(null, VoteStatus.None, ImmutableDictionary<string, Seat>.Empty, Tally.Empty(2), 0, null);

    public VoteOpened Question => Opening ?? throw new InvalidOperationException("The vote has not been opened.");

    public bool HasOptions => Question.Options.Length > 0;

    public bool IsComplete => Status == VoteStatus.Open && Seats.Count > 0 && Cast >= Seats.Count;

    /// <summary>The box a unit's paper is for: one for all, or its province's where each province must have its majority.</summary>
    public static string GroupOf(VoteRule rule, string province) => rule.Majority == Kernel.Majority.DoubleMajority ? province : "";
}

/// <summary>The words for choices.</summary>
public static class Choices
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Abstain = "abstain";

    public static string Option(int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"option-{place + 1}");

    /// <summary>The choice's place among those of the question (null: abstains); false when there is no such choice.</summary>
    public static bool TryPlace(string choice, int options, out int? place)
    {
        place = (choice, options) switch
        {
            (Abstain, _) => null,
            (Yes, 0) => 0,
            (No, 0) => 1,
            _ when options > 0 && choice.StartsWith("option-", StringComparison.Ordinal)
                && int.TryParse(choice.AsSpan(7), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= options && choice == Option(number - 1) => number - 1,
            _ => -1,
        };
        return place != -1;
    }
}
