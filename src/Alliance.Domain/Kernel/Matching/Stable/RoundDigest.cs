using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// What names a round's input: SHA-256 over its canonical text, in lowercase hexadecimal. The text has a line for each participant, in ordinal
/// order of ids, fields parted by tabs; groups are parted by <c>|</c>, ids within a group are in ordinal order and parted by commas.
/// </summary>
public static class RoundDigest
{
    public static string Of(SelectionRound round) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(round))));

    /// <summary>The text itself, to be published.</summary>
    public static string TextOf(SelectionRound round)
    {
        var text = new StringBuilder();
        text.Append("round\t").Append(round.Favoured == RoundSide.Seekers ? "seekers" : "offers").Append('\t').Append(round.Seed).Append('\n');
        foreach (var seeker in round.Seekers.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            text.Append($"seeker\t{seeker.Id}\t{seeker.Quota}\t{seeker.Unit}\t{Groups(seeker.Preferences)}\n");
        }

        foreach (var unit in round.SeekerUnits.OrderBy(u => u.Id, StringComparer.Ordinal))
        {
            text.Append($"unit\t{unit.Id}\t{unit.Quota}\t{string.Join('|', unit.Priority.IsDefault ? [] : unit.Priority)}\n");
        }

        foreach (var offer in round.Offers.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            text.Append($"offer\t{offer.Id}\t{offer.Owner}\t{offer.Quota}\t{(offer.Ranking.IsDefault ? "-" : Groups(offer.Ranking))}\n");
        }

        foreach (var owner in round.Owners.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            text.Append($"owner\t{owner.Id}\t{owner.Quota}\t{Groups(owner.Ranking)}\n");
        }

        return text.ToString();
    }

    private static string Groups(ImmutableArray<ImmutableArray<string>> groups) =>
        groups.IsDefault ? "" : string.Join('|', groups.Select(g => string.Join(',', g.Order(StringComparer.Ordinal))));
}
