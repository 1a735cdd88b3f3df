namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// Which units can serve the k-th planned term so that all later terms can still be filled under the hard rules, fairness aside. Counted
/// backwards; of every term it is enough to know one unit that can, and whether another can (of another group, when groups alternate):
/// O(terms × units) at worst, close to O(terms) when few are forbidden.
/// </summary>
internal sealed class Passage
{
    private const int Nobody = -1;
    private const int Several = -2;

    private readonly Model _model;
    private readonly Permits _permits;
    private readonly int _until;

    // Per term: the only unit (or group) that can serve, Nobody, or Several.
    private readonly int[] _only;

    /// <summary>Terms first to until − 1, the first of them after the given unit (−1: after nobody).</summary>
    public Passage(Model model, Permits permits, int first, int until, int after)
    {
        (_model, _permits, _until) = (model, permits, until);
        _only = new int[until];
        for (var k = until - 1; k >= first; k--)
        {
            _only[k] = Summary(k, k == first ? after : -1);
            if (_only[k] == Nobody)
            {
                return;
            }
        }

        Exists = true;
    }

    public bool Exists { get; }

    /// <summary>Whether the terms after k can be filled when this unit serves k.</summary>
    public bool Continues(int unit, int k) => k + 1 >= _until || _only[k + 1] == Several || _only[k + 1] != Mark(unit);

    private int Summary(int k, int after)
    {
        var found = Nobody;
        for (var unit = 0; unit < _model.Units.Length; unit++)
        {
            if (!_permits.Allows(unit, k) || !_permits.MayFollow(unit, after) || !Continues(unit, k))
            {
                continue;
            }

            var mark = Mark(unit);
            if (found != Nobody && found != mark)
            {
                return Several;
            }

            found = mark;
            if (mark == Several)
            {
                return Several;
            }
        }

        return found;
    }

    // What must differ between neighbours: the group, the unit, or nothing.
    private int Mark(int unit) => _permits.Alternate ? _model.GroupOf[unit] : _permits.NotTwice ? unit : Several;
}
