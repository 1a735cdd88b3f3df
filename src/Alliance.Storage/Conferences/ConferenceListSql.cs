using System.Text;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>The condition of a list of meetings.</summary>
internal static class ConferenceListSql
{
    public static (string Where, DynamicParameters Arguments) Of(IDialect dialect, string allianceId, ConferenceFilter filter)
    {
        var arguments = new DynamicParameters(new { allianceId });
        var where = new StringBuilder("c.alliance_id = @allianceId");
        Add(filter.From is { } from ? Columns.Micros(from) : null, "from", "c.ends_at > @from");
        Add(filter.To is { } to ? Columns.Micros(to) : null, "to", "c.starts_at < @to");
        Add(filter.Kind, "kind", "c.kind = @kind");
        Add(filter.SeriesId, "series", "c.series_id = @series");
        Add(filter.Text is { } text ? dialect.Containing(text.ToLowerInvariant()) : null, "text", dialect.Like("LOWER(c.title)", "text"));
        switch (filter.Status)
        {
            case null:
                break;
            case "ahead":
                where.Append(" AND c.status IN ('called', 'open')");
                break;
            default:
                Add(filter.Status, "status", "c.status = @status");
                break;
        }

        return (where.ToString(), arguments);

        void Add(object? value, string name, string condition)
        {
            if (value is not null)
            {
                arguments.Add(name, value);
                where.Append(" AND ").Append(condition);
            }
        }
    }
}
