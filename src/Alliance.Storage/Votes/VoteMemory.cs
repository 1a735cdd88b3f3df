using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Votes;

/// <summary>
/// The last reading of each vote. Hundreds of consoles ask for the same one in the same second, while ballots come: one of them
/// reads what has been cast since, the others wait for it. A ballot is thus read once, however many ask.
/// </summary>
internal sealed class VoteMemory(Database database)
{
    private const int Most = 64;
    private const int MostAtOnce = 2_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The vote as it stood at this version, or later.</summary>
    public async Task<VoteDetail> AtLeastAsync(string voteId, long version)
    {
        if (_known.Count >= Most && !_known.ContainsKey(voteId))
        {
            _known.Clear();
        }

        var known = _known.GetOrAdd(voteId, _ => new Known());
        if (known.Detail is { } last && last.Version >= version)
        {
            return last;
        }

        await known.Turn.WaitAsync();
        try
        {
            if (known.Detail is { } before && before.Version >= version)
            {
                return before;
            }

            // Without the asker's own cancellation: the others wait for it too.
            return await database.ReadAsync(async db =>
            {
                if (known.Detail is { } detail && await SinceAsync(db, detail) is { } events && Forward(detail, known.Places, events) is { } forward)
                {
                    return known.Detail = forward;
                }

                var fresh = await VoteQueries.ReadAsync(db, voteId);
                known.Places = fresh.Electors.Select((e, i) => (e.UnitId, i)).ToDictionary(p => p.UnitId, p => p.i, StringComparer.Ordinal);
                return known.Detail = fresh;
            });
        }
        finally
        {
            known.Turn.Release();
        }
    }

    private static async Task<List<StoredEvent>?> SinceAsync(System.Data.Common.DbConnection db, VoteDetail detail)
    {
        var events = await EventRows.ReadAllAsync(
            db,
            $"SELECT {EventRows.Columns} FROM event WHERE stream = @stream AND version > @version ORDER BY version",
            new { stream = new StreamId("vote", detail.Item.Id).ToString(), version = detail.Version },
            CancellationToken.None);
        return events.Count <= MostAtOnce ? events : null;
    }

    /// <summary>What ballots and papers make of it; null where something else has happened, which the tables know better.</summary>
    private static VoteDetail? Forward(VoteDetail detail, Dictionary<string, int> places, List<StoredEvent> events)
    {
        var electors = detail.Electors.ToArray();
        foreach (var stored in events)
        {
            VoteDetail? next = stored.Read() switch
            {
                BallotsCast e => e.Ballots.Aggregate(detail, (d, b) => WithBallot(d, electors, places[b.UnitId], b, stored.At)) with { Item = detail.Item with { Cast = e.Cast } },
                BallotsCounted e => detail with { Item = detail.Item with { Cast = e.Cast } },
                PaperIssued e => WithPaper(detail, electors, places[e.UnitId]),
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            detail = next with { Version = stored.Version };
        }

        return detail with { Electors = electors };
    }

    private static VoteDetail WithBallot(VoteDetail detail, ElectorItem[] electors, int place, Ballot ballot, DateTimeOffset at)
    {
        var elector = electors[place];
        var weight = Fraction.Parse(elector.Weight);
        var options = detail.Options.Count;
        electors[place] = elector with { Choice = ballot.Choice, Split = ballot.Split?.ToArray(), Approved = ballot.Approved?.ToArray(), CastAt = at };
        return detail with
        {
            Tally = Ballots.Counted(detail.Tally, elector.Province, weight, ballot, options, elector.Present),
            ChairChoice = detail.Rule.Tie == TieBreak.Chair && ballot.UnitId == detail.ChairUnitId ? Ballots.Parts(weight, ballot, options)[0].Choice : detail.ChairChoice,
        };
    }

    private static VoteDetail WithPaper(VoteDetail detail, ElectorItem[] electors, int place)
    {
        var elector = electors[place];
        electors[place] = elector with { Paper = true, Present = true };
        return detail with
        {
            Papers = detail.Papers + 1,
            Tally = elector.Present ? detail.Tally : detail.Tally.WithPresence(elector.Province, Fraction.One, present: true),
        };
    }

    private sealed class Known
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public VoteDetail? Detail { get; set; }

        public Dictionary<string, int> Places { get; set; } = [];
    }
}
