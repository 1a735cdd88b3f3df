namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>Who may serve when, and after whom, under a set of hard rules. Planned terms are counted from 0 here.</summary>
internal sealed class Permits
{
    private readonly Model _model;
    private readonly List<HardRule>?[] _forbidden;
    private readonly Dictionary<int, List<int>> _fixed = [];
    private readonly Dictionary<int, bool> _guests = [];

    public Permits(Model model, IEnumerable<HardRule> rules)
    {
        _model = model;
        _forbidden = new List<HardRule>?[model.Units.Length];
        foreach (var rule in rules)
        {
            switch (rule.Code)
            {
                case RuleCode.NotTwiceInARow:
                    NotTwice = true;
                    break;
                case RuleCode.AlternateGroups:
                    Alternate = true;
                    break;
                case RuleCode.Fixed:
                    Entry(rule.First).Add(rule.Unit);
                    break;
                case RuleCode.Membership:
                    _guests[rule.First] = true;
                    break;
                default:
                    (_forbidden[rule.Unit] ??= []).Add(rule);
                    break;
            }
        }

        LastUnit = model.Start > 0 ? model.Past[^1] : -1;
        LastGroup = LastUnit < 0 ? -1 : model.GroupOf[LastUnit];

        List<int> Entry(int term) => _fixed.TryGetValue(term, out var units) ? units : _fixed[term] = [];
    }

    public bool NotTwice { get; }

    public bool Alternate { get; }

    /// <summary>Who served the last past term; −1 for nobody.</summary>
    public int LastUnit { get; }

    public int LastGroup { get; }

    public bool IsFixed(int k) => _fixed.ContainsKey(_model.Start + k);

    /// <summary>The rule that forbids the unit the k-th planned term by itself, or null.</summary>
    public string? Forbids(int unit, int k)
    {
        var term = _model.Start + k;
        if (_fixed.Count > 0 && _fixed.TryGetValue(term, out var units))
        {
            if (units.Exists(other => other != unit))
            {
                return RuleCode.Fixed;
            }

            // Lifting the membership of the unit the term is fixed to lets it serve as a guest.
            if (_model.IsMember(unit, term) || !_guests.ContainsKey(term))
            {
                return ForbiddenBy(unit, term);
            }

            return RuleCode.Membership;
        }

        return _model.IsMember(unit, term) ? ForbiddenBy(unit, term) : RuleCode.Membership;
    }

    public bool Allows(int unit, int k) => Forbids(unit, k) is null;

    /// <summary>Whether one may follow the other in consecutive terms; −1 is nobody.</summary>
    public bool MayFollow(int unit, int before) => before < 0
        || ((!NotTwice || unit != before) && (!Alternate || _model.GroupOf[unit] != _model.GroupOf[before]));

    private string? ForbiddenBy(int unit, int term)
    {
        foreach (var rule in _forbidden[unit] ?? [])
        {
            if (rule.First <= term && term <= rule.Last)
            {
                return rule.Code;
            }
        }

        return null;
    }
}
