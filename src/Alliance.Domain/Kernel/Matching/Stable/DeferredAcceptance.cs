namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// Proposals and deferred acceptance (D. Gale and L. S. Shapley, American Mathematical Monthly 69, 1962) on two ordered laminar matroids, whose
/// greedy choices are substitutable: the stable result that is best for the proposing side exists and is found whatever the order of proposals
/// (T. Fleiner, Mathematics of Operations Research 28, 2003). With quotas of one for seekers it is the student–project allocation problem of
/// D. J. Abraham, R. W. Irving and D. F. Manlove (Journal of Discrete Algorithms 5(1), 2007), whose two-layer blocking pairs are those of the
/// matroids; with one offer an owner it is hospitals/residents. O(L log L) for L pairs, plus a scan of an organisation's members a rejection.
/// </summary>
internal static class DeferredAcceptance
{
    /// <returns>The pairs that are matched.</returns>
    public static List<int> Run(RoundSideOf proposing, RoundSideOf holding, CancellationToken cancellation)
    {
        var proposer = new Proposer(proposing);
        var holder = new Holder(holding);
        for (var m = 0; m < proposing.MemberQuota.Length; m++)
        {
            for (var pair = proposer.NextOfGroup(m); pair >= 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                var rejected = holder.Offer(pair);
                pair = proposer.NextOfGroup(rejected < 0 ? m : proposer.Reject(rejected));
                if (pair < 0)
                {
                    pair = proposer.NextOfGroup(m);
                }
            }
        }

        return [.. holder.Held()];
    }

    private sealed class Proposer
    {
        private readonly RoundSideOf _side;
        private readonly int[][] _lists;
        private readonly int[] _next;
        private readonly int[] _held;
        private readonly int[] _organisationHeld;
        private readonly List<int>[] _members;

        public Proposer(RoundSideOf side)
        {
            _side = side;
            _lists = side.Listed();
            _next = new int[_lists.Length];
            _held = new int[_lists.Length];
            _organisationHeld = new int[side.OrganisationQuota.Length];
            _members = [.. side.OrganisationQuota.Select(_ => new List<int>())];
            for (var m = 0; m < _lists.Length; m++)
            {
                if (side.Organisation[m] >= 0)
                {
                    _members[side.Organisation[m]].Add(m);
                }
            }
        }

        /// <summary>Takes note that a pair is over, and says whose it was.</summary>
        public int Reject(int pair)
        {
            var member = _side.Member[pair];
            _held[member]--;
            if (_side.Organisation[member] >= 0)
            {
                _organisationHeld[_side.Organisation[member]]--;
            }

            return member;
        }

        /// <summary>The next pair the member's organisation (the member, without one) wants and has room for; -1 when there is none.</summary>
        public int NextOfGroup(int member)
        {
            var organisation = _side.Organisation[member];
            if (organisation < 0)
            {
                return HasNext(member) ? Propose(member) : -1;
            }

            if (_organisationHeld[organisation] >= _side.OrganisationQuota[organisation])
            {
                return -1;
            }

            var best = -1;
            foreach (var m in _members[organisation])
            {
                if (HasNext(m) && (best < 0 || _side.Rank[_lists[m][_next[m]]] < _side.Rank[_lists[best][_next[best]]]))
                {
                    best = m;
                }
            }

            if (best < 0)
            {
                return -1;
            }

            _organisationHeld[organisation]++;
            return Propose(best);
        }

        private bool HasNext(int member) => _held[member] < _side.MemberQuota[member] && _next[member] < _lists[member].Length;

        private int Propose(int member)
        {
            _held[member]++;
            return _lists[member][_next[member]++];
        }
    }

    private sealed class Holder
    {
        private readonly RoundSideOf _side;
        private readonly SortedSet<(int Rank, int Pair)>[] _ofMember;
        private readonly SortedSet<(int Rank, int Pair)>[] _ofOrganisation;

        public Holder(RoundSideOf side)
        {
            _side = side;
            _ofMember = [.. side.MemberQuota.Select(_ => new SortedSet<(int, int)>())];
            _ofOrganisation = [.. side.OrganisationQuota.Select(_ => new SortedSet<(int, int)>())];
        }

        /// <returns>The pair that is turned away for it, perhaps itself; -1: there was room.</returns>
        public int Offer(int pair)
        {
            var member = _side.Member[pair];
            var organisation = _side.Organisation[member];
            Add(pair, member, organisation);
            var worst = _ofMember[member].Count > _side.MemberQuota[member] ? _ofMember[member].Max.Pair
                : organisation >= 0 && _ofOrganisation[organisation].Count > _side.OrganisationQuota[organisation] ? _ofOrganisation[organisation].Max.Pair
                : -1;
            if (worst >= 0)
            {
                var key = (_side.Rank[worst], worst);
                _ofMember[_side.Member[worst]].Remove(key);
                if (organisation >= 0)
                {
                    _ofOrganisation[organisation].Remove(key);
                }
            }

            return worst;
        }

        public IEnumerable<int> Held() => _ofMember.SelectMany(held => held).Select(held => held.Pair).Order();

        private void Add(int pair, int member, int organisation)
        {
            _ofMember[member].Add((_side.Rank[pair], pair));
            if (organisation >= 0)
            {
                _ofOrganisation[organisation].Add((_side.Rank[pair], pair));
            }
        }
    }
}
