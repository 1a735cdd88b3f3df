namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// Who may not serve twice in a row serves at most every second term: with more than half of the shares it must fall behind. What it then
/// lacks after any prefix is a lower bound for every plan. Worked out only for who is due about half of the terms or more.
/// </summary>
internal static class Capacity
{
    public static Fraction LowerBound(Model model, Permits permits, Account top)
    {
        var twoLevels = model.Problem.Rules.TwoLevels;
        if (!permits.Alternate && (twoLevels || !permits.NotTwice))
        {
            return Fraction.Zero;
        }

        var terms = model.End - model.Start;
        var (start, worst) = (top.Standing.Turn, Fraction.Zero);
        for (var i = 0; i < top.Names.Length; i++)
        {
            if ((top.Level.Due(i, start + terms) - top.Level.Due(i, start)) * 20 < terms * 9)
            {
                continue;
            }

            var own = twoLevels ? model.UnitsOf[i] : [i];
            var served = top.Standing.Served[i];
            var free = (twoLevels ? permits.LastGroup : permits.LastUnit) != i;
            for (var k = 0; k < terms; k++)
            {
                // The earliest possible terms are the most that fit into every prefix.
                free = free && Array.Exists(own, unit => permits.Allows(unit, k));
                served += free ? 1 : 0;
                free = !free;
                worst = Fraction.Max(worst, top.Level.Due(i, start + k + 1) - served);
            }
        }

        return worst;
    }
}
