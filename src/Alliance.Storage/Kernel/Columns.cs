using System.Data;
using System.Globalization;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// How values stand in columns, the same on the three databases: an instant is a <c>bigint</c> of microseconds since 1970 UTC,
/// a day is text <c>yyyy-MM-dd</c>, a truth value is a <c>bigint</c> 0 or 1, an <c>int</c> stands in a <c>bigint</c>.
/// Dapper reads them back into <see cref="DateTimeOffset"/>, <see cref="DateOnly"/>, <see cref="bool"/> and <see cref="int"/>,
/// also as constructor parameters of positional records (in the order of the columns).
/// </summary>
public static class Columns
{
    /// <summary>Called before the first use of a database; calling again changes nothing.</summary>
    public static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.RemoveTypeMap(typeof(bool));
        SqlMapper.RemoveTypeMap(typeof(bool?));
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new TruthHandler());
        SqlMapper.AddTypeHandler(new CountHandler());
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.TypeMapProvider = type => new RecordMap(type);
    }

    public static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long micros) => new(DateTimeOffset.UnixEpoch.UtcTicks + (micros * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The value as a parameter takes it.</summary>
    public static object Store(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => Micros(instant),
        DateOnly day => Day(day),
        bool truth => truth ? 1L : 0L,
        int count => (long)count,
        Enum name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString()),
        _ => value,
    };

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = Micros(value);
        }

        public override DateTimeOffset Parse(object value) => Instant(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = Day(value);
        }

        public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class TruthHandler : SqlMapper.TypeHandler<bool>
    {
        public override void SetValue(IDbDataParameter parameter, bool value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value ? 1L : 0L;
        }

        public override bool Parse(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0;
    }

    private sealed class CountHandler : SqlMapper.TypeHandler<int>
    {
        public override void SetValue(IDbDataParameter parameter, int value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = (long)value;
        }

        public override int Parse(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }
}
