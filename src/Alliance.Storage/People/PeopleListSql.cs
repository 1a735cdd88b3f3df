using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.People;

/// <summary>The condition of a list of people.</summary>
internal static class PeopleListSql
{
    public static (string Where, DynamicParameters Arguments) Of(IDialect dialect, PeopleFilter filter)
    {
        var arguments = new DynamicParameters();
        var conditions = new List<string> { "1 = 1" };
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            arguments.AddDynamicParams(new { like = dialect.Containing(text), lower = dialect.Containing(text.ToLowerInvariant()), upper = dialect.Containing(SignInNames.Normalise(text)) });
            conditions.Add($"({dialect.Like("p.name", "like")} OR {dialect.Like("p.phone", "like")} OR {dialect.Like("LOWER(p.email)", "lower")} OR {dialect.Like("c.normalised", "upper")})");
        }

        if (filter.Role is not null)
        {
            arguments.Add("role", filter.Role);
            conditions.Add("p.id IN (SELECT g.person_id FROM person_grant g WHERE g.role = @role)");
        }

        if (filter.Unit is not null)
        {
            arguments.Add("units", new[] { filter.Unit });
            conditions.Add(OfUnits(dialect, "units"));
        }

        if (filter.Alliance is not null)
        {
            arguments.Add("alliances", new[] { filter.Alliance });
            conditions.Add(OfAlliances(dialect, "alliances"));
        }

        if (filter.Within is { } within)
        {
            conditions.Add(Within(dialect, within, arguments));
        }

        return (string.Join(" AND ", conditions), arguments);
    }

    private static string Within(IDialect dialect, PeopleWithin within, DynamicParameters arguments)
    {
        var parts = new List<string>();
        if (within.Units.Count > 0)
        {
            arguments.Add("within_units", within.Units.ToArray());
            parts.Add(OfUnits(dialect, "within_units"));
        }

        if (within.Alliances.Count > 0)
        {
            arguments.Add("within_alliances", within.Alliances.ToArray());
            parts.Add(OfAlliances(dialect, "within_alliances"));
        }

        return parts.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", parts)})";
    }

    private static string OfUnits(IDialect dialect, string list) =>
        $"p.id IN (SELECT g.person_id FROM person_grant g WHERE {dialect.In("g.target", list)} AND g.role IN ('delegate', 'deputy'))";

    private static string OfAlliances(IDialect dialect, string list) => $"""
        p.id IN (SELECT g.person_id FROM person_grant g WHERE {dialect.In("g.target", list)} AND g.role IN ('coordinator', 'observer')
          UNION ALL SELECT g.person_id FROM person_grant g JOIN membership m ON m.unit_id = g.target
          WHERE g.role IN ('delegate', 'deputy') AND {dialect.In("m.alliance_id", list)} AND m.status IN ('active', 'suspended'))
        """;
}
