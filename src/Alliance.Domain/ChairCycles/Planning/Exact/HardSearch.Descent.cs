using System.Text;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

internal sealed partial class HardSearch
{
    /// <summary>One run of the search for one bound.</summary>
    private sealed class Descent
    {
        private readonly HardSearch _search;
        private readonly Windows _windows;
        private readonly Windows _order;
        private readonly long _until;
        private readonly int _start;
        private readonly int[] _served;
        private readonly int[] _release;
        private readonly int[] _deadline;
        private readonly int[] _rank;
        private readonly int[] _since;
        private readonly int[] _unitSince;
        private readonly int[] _unitServed;
        private readonly int[] _due;
        private readonly Frame[] _frames;
        private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
        private int _depth;

        public Descent(HardSearch search, Windows windows, Windows order, long budget)
        {
            (_search, _windows, _order, _until) = (search, windows, order, search.Work + budget);
            var contenders = search.Top.Names.Length;
            _start = search.Top.Standing.Turn;
            _served = (int[])search.Top.Standing.Served.Clone();
            _since = (int[])search.Top.Standing.Since.Clone();
            (_release, _deadline, _rank) = (new int[contenders], new int[contenders], new int[contenders]);
            _due = new int[Math.Min(contenders, search._terms) + 1];
            for (var i = 0; i < contenders; i++)
            {
                Reckon(i);
            }

            _unitServed = new int[search.Model.Units.Length];
            _unitSince = search._twoLevels ? LastServed(search.Model) : _since;
            Units = new int[search._terms];
            _frames = new Frame[search._terms];
        }

        public int[] Units { get; }

        public Answer Run()
        {
            Enter();
            while (_depth < Units.Length)
            {
                if (_search.Work > _until)
                {
                    return Answer.GaveUp;
                }

                if (Next(ref _frames[_depth]) is var unit && unit >= 0)
                {
                    Serve(unit);
                    if (_deadline[ContenderOf(unit)] < _start + _depth)
                    {
                        // So far behind from the past that even this turn does not bring it within the bound.
                        Undo();
                    }
                    else if (_depth < Units.Length)
                    {
                        Enter();
                    }

                    continue;
                }

                Remember();
                if (_depth == 0)
                {
                    return Answer.Impossible;
                }

                Undo();
            }

            return Answer.Found;
        }

        /// <summary>Puts the inner accounts back as they were.</summary>
        public void Leave()
        {
            while (_depth > 0)
            {
                Undo();
            }
        }

        private void Enter()
        {
            _search.Work += _served.Length + 1;
            _frames[_depth] = new Frame { Tried = -1, Contender = -1 };
            if (!Possible() || _failed.Contains(_frames[_depth].Key = Key()))
            {
                _frames[_depth].Tried = long.MaxValue;
            }
        }

        /// <summary>No more turns fall due by any of the next terms than there are terms.</summary>
        private bool Possible()
        {
            var turn = _start + _depth;
            Array.Clear(_due);
            for (var i = 0; i < _deadline.Length; i++)
            {
                var left = _deadline[i] - turn;
                if (left < 0)
                {
                    return false;
                }

                if (left < _due.Length && left < Units.Length - _depth)
                {
                    _due[left]++;
                }
            }

            for (var (left, count) = (0, 0); left < _due.Length; left++)
            {
                count += _due[left];
                if (count > left + 1)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The next unit to try in this term, or −1.</summary>
        private int Next(ref Frame frame)
        {
            while (true)
            {
                for (var unit = NextUnit(ref frame); unit >= 0; unit = NextUnit(ref frame))
                {
                    if (_search.Permits.Allows(unit, _depth) && _search.Permits.MayFollow(unit, Before(_depth))
                        && _search.Passage.Continues(unit, _depth))
                    {
                        return unit;
                    }
                }

                frame.Contender = NextContender(ref frame);
                frame.TriedUnit = Tried.None;
                if (frame.Contender < 0)
                {
                    return -1;
                }
            }
        }

        private int NextUnit(ref Frame frame)
        {
            var contender = frame.Contender;
            if (_search._inner is null || contender < 0)
            {
                frame.Contender = -1;
                return contender;
            }

            _search.Work += 4 * _search.Model.UnitsOf[contender].Length;
            return _search._inner.Next(contender, _depth, _unitSince, ref frame.TriedUnit);
        }

        private int NextContender(ref Frame frame)
        {
            if (frame.Tried == long.MaxValue)
            {
                return -1;
            }

            _search.Work += _served.Length;
            var (turn, best, bestRank) = (_start + _depth, -1, long.MaxValue);
            for (var i = 0; i < _release.Length; i++)
            {
                if (_deadline[i] <= turn && turn < _start + Units.Length)
                {
                    // Who must serve now is tried alone.
                    (best, bestRank) = (frame.Tried < 0 && _release[i] <= turn ? i : -1, long.MaxValue);
                    break;
                }

                if (_release[i] <= turn && Rank(i) is var rank && rank > frame.Tried && rank < bestRank)
                {
                    (best, bestRank) = (i, rank);
                }
            }

            frame.Tried = best < 0 ? long.MaxValue : bestRank;
            return best;
        }

        private long Rank(int i) => ((long)Math.Max(_rank[i], 0) << 33) | ((long)(_since[i] + 1) << 15) | (uint)i;

        private int Before(int depth) => depth > 0 ? Units[depth - 1] : _search.Permits.LastUnit;

        private int ContenderOf(int unit) => _search._twoLevels ? _search.Model.GroupOf[unit] : unit;

        private void Serve(int unit)
        {
            var contender = ContenderOf(unit);
            ref var frame = ref _frames[_depth];
            (frame.Since, frame.UnitSince) = (_since[contender], _unitSince[unit]);
            (frame.Release, frame.Deadline, frame.Rank) = (_release[contender], _deadline[contender], _rank[contender]);
            Units[_depth] = unit;
            _search._inner?.Serve(unit, _depth);
            _served[contender]++;
            _unitServed[unit]++;
            _since[contender] = _unitSince[unit] = _search.Model.Start + _depth;
            Reckon(contender);
            _depth++;
        }

        private void Undo()
        {
            _depth--;
            var unit = Units[_depth];
            var contender = ContenderOf(unit);
            ref var frame = ref _frames[_depth];
            _search._inner?.Undo(unit, _depth);
            _served[contender]--;
            _unitServed[unit]--;
            _unitSince[unit] = frame.UnitSince;
            (_since[contender], _release[contender], _deadline[contender], _rank[contender]) =
                (frame.Since, frame.Release, frame.Deadline, frame.Rank);
        }

        private void Reckon(int contender)
        {
            _release[contender] = _windows.Release(contender, _served[contender]);
            _deadline[contender] = Math.Max(_windows.Deadline(contender, _served[contender]), _start);
            _rank[contender] = ReferenceEquals(_order, _windows) ? _deadline[contender] : _order.Deadline(contender, _served[contender]);
        }

        private void Remember()
        {
            if (_frames[_depth].Key is { Length: > 0 } key)
            {
                _failed.Add(key);
            }
        }

        private string Key()
        {
            if (_unitServed.Length > MostRemembered)
            {
                return "";
            }

            var before = Before(_depth);
            var last = before < 0 ? 0 : _search.Permits.Alternate ? 1 + _search.Model.GroupOf[before] : _search.Permits.NotTwice ? 1 + before : 0;
            var key = new StringBuilder(_unitServed.Length + 2).Append((char)last);
            foreach (var served in _unitServed)
            {
                key.Append((char)(served & 0xFFFF)).Append((char)(served >> 16));
            }

            return _search._inner is { Changing: true } ? key.Append(_search._inner.Fingerprint()).ToString() : key.ToString();
        }

        private static int[] LastServed(Model model)
        {
            var since = model.UnitWeights.Select(weights => weights.From.FirstOrDefault(step => step.Weight.Sign > 0).Term).ToArray();
            foreach (var (term, unit) in model.Past.Index())
            {
                if (unit >= 0)
                {
                    since[unit] = term;
                }
            }

            return since;
        }

        private struct Frame
        {
            public long Tried;
            public int Contender;
            public Tried TriedUnit;
            public string? Key;
            public int Since;
            public int UnitSince;
            public int Release;
            public int Deadline;
            public int Rank;
        }
    }
}
