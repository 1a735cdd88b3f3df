using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>Whether a vote on an admission is settled. Only units in good standing count, each once.</summary>
public static class AdmissionVote
{
    /// <summary>
    /// True or false once no vote still to come can change the result, null while it is open. Thresholds are of all
    /// <paramref name="voters"/>: simple, more than half; two-thirds, at least two thirds; unanimity, all; consensus, at least
    /// one in favour and nobody against when the voting closes. At <paramref name="closed"/> what is missing counts as not given.
    /// </summary>
    public static bool? Settled(Majority majority, int voters, int inFavour, int against, bool closed)
    {
        if (majority == Majority.Consensus)
        {
            return against > 0 ? false : closed || inFavour == voters ? inFavour > 0 : null;
        }

        var needed = majority switch
        {
            Majority.Simple => (voters / 2) + 1,
            Majority.TwoThirds => ((2 * voters) + 2) / 3,
            Majority.Unanimity => Math.Max(voters, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(majority), majority, "Not a majority that admissions are decided by."),
        };
        return inFavour >= needed ? true : closed || voters - against < needed ? false : null;
    }
}
