using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>What is wrong with a round's input. Ranking a participant who does not take part in the round is wrong too: leave those out before.</summary>
public static class RoundCheck
{
    public static ImmutableArray<RoundProblem> Of(SelectionRound round)
    {
        var problems = ImmutableArray.CreateBuilder<RoundProblem>();
        var seekers = Known(problems, round.Seekers.Select(s => s.Id));
        var offers = Known(problems, round.Offers.Select(o => o.Id));
        var owners = Known(problems, round.Owners.Select(o => o.Id));
        var units = Known(problems, round.SeekerUnits.Select(u => u.Id));

        foreach (var seeker in round.Seekers)
        {
            Ranks(problems, seeker.Preferences, offers);
            Quota(problems, seeker.Id, seeker.Quota);
            Refers(problems, seeker.Unit, units);
        }

        foreach (var unit in round.SeekerUnits)
        {
            Ranks(problems, unit.Priority.IsDefault ? [] : [unit.Priority], seekers);
            Quota(problems, unit.Id, unit.Quota);
        }

        foreach (var offer in round.Offers)
        {
            Ranks(problems, offer.Ranking, seekers);
            Quota(problems, offer.Id, offer.Quota);
            Refers(problems, offer.Owner, owners);
        }

        foreach (var owner in round.Owners)
        {
            Ranks(problems, owner.Ranking, seekers);
            Quota(problems, owner.Id, owner.Quota);
        }

        foreach (var couple in round.Couples.IsDefault ? [] : round.Couples)
        {
            problems.Add(new RoundProblem(RoundProblem.CoupleRefused, couple.First));
        }

        return problems.ToImmutable();
    }

    private static HashSet<string> Known(ImmutableArray<RoundProblem>.Builder problems, IEnumerable<string> ids)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!known.Add(id))
            {
                problems.Add(new RoundProblem(RoundProblem.DuplicateId, id));
            }
        }

        return known;
    }

    private static void Ranks(ImmutableArray<RoundProblem>.Builder problems, ImmutableArray<ImmutableArray<string>> groups, HashSet<string> known)
    {
        var ranked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in groups.IsDefault ? [] : groups.SelectMany(g => g))
        {
            Refers(problems, id, known);
            if (!ranked.Add(id))
            {
                problems.Add(new RoundProblem(RoundProblem.RankedTwice, id));
            }
        }
    }

    private static void Refers(ImmutableArray<RoundProblem>.Builder problems, string? id, HashSet<string> known)
    {
        if (id is not null && !known.Contains(id))
        {
            problems.Add(new RoundProblem(RoundProblem.UnknownId, id));
        }
    }

    private static void Quota(ImmutableArray<RoundProblem>.Builder problems, string id, int quota)
    {
        if (quota < 0)
        {
            problems.Add(new RoundProblem(RoundProblem.NegativeQuota, id));
        }
    }
}
