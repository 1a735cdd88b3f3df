using System.Text.RegularExpressions;
using Alliance.Storage.Kernel;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed partial class NamesTests
{
    /// <summary>Transact-SQL's reserved words, and those of PostgreSQL beyond them.</summary>
    private static readonly HashSet<string> Reserved = new(
        """
        add all alter and any as asc authorization backup begin between break browse bulk by cascade case check checkpoint close clustered
        coalesce collate column commit compute constraint contains containstable continue convert create cross current current_date current_time
        current_timestamp current_user cursor database dbcc deallocate declare default delete deny desc disk distinct distributed double drop dump
        else end errlvl escape except exec execute exists exit external fetch file fillfactor for foreign freetext freetexttable from full function
        goto grant group having holdlock identity identity_insert identitycol if in index inner insert intersect into is join key kill left like
        lineno load merge national nocheck nonclustered not null nullif of off offsets on open opendatasource openquery openrowset openxml option
        or order outer over percent pivot plan precision primary print proc procedure public raiserror read readtext reconfigure references
        replication restore restrict return revert revoke right rollback rowcount rowguidcol rule save schema securityaudit select session_user set
        setuser shutdown some statistics system_user table tablesample textsize then to top tran transaction trigger truncate try_convert tsequal
        union unique unpivot update updatetext use user values varying view waitfor when where while with writetext
        analyse analyze array asymmetric both cast do false fetch initially lateral leading limit localtime localtimestamp offset only placing
        returning symmetric trailing true using variadic window
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void No_table_and_no_column_bears_a_word_that_a_database_reserves()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var migration in Migration.Of(new SqliteDialect(), typeof(Migrator).Assembly))
        {
            foreach (Match table in Tables().Matches(migration.Sql))
            {
                names.Add(table.Groups["table"].Value);
                names.UnionWith(Columns().Matches(table.Groups["body"].Value).Select(c => c.Groups["name"].Value));
            }
        }

        Assert.Contains("event", names);
        Assert.Contains("lease_until", names);
        Assert.Equal([], names.Intersect(Reserved, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Migrations_keep_to_what_all_three_databases_and_the_backup_can_do()
    {
        foreach (var dialect in new IDialect[] { new SqliteDialect(), new PostgreSqlDialect(), new SqlServerDialect() })
        {
            foreach (var migration in Migration.Of(dialect, typeof(Migrator).Assembly))
            {
                Assert.DoesNotMatch(Forbidden(), ClusterTables().Replace(migration.Sql, ""));
            }
        }
    }

    /// <summary>Else ids and texts would be equal without regard to case, and characters that the server's collation does not know equal to nothing.</summary>
    [Fact]
    public void Every_text_on_SQL_Server_is_compared_by_its_code_units()
    {
        foreach (var migration in Migration.Of(new SqlServerDialect(), typeof(Migrator).Assembly))
        {
            Assert.DoesNotMatch(LooseText(), ClusterTables().Replace(migration.Sql, ""));
        }
    }

    [GeneratedRegex(@"^\s*(?:ALTER TABLE \w+ ADD )?\w+ (?:varchar|char|nchar|nvarchar\((?:\d+|max)\)(?! COLLATE Latin1_General_BIN2))", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LooseText();

    [GeneratedRegex(@"CREATE TABLE (?<table>[a-z_]+) \((?<body>.*?)^\)", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"^\s+(?<name>[a-z_]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();

    /// <summary>The membership of a running cluster has the types that Orleans' provider sends, is read by it alone, and is in no backup.</summary>
    [GeneratedRegex(@"CREATE TABLE orleans\w* \(.*?^\)|INSERT INTO orleansquery .*", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClusterTables();

    /// <summary>Foreign keys hinder rebuilding, identities and triggers restoring, and these types are not read alike.</summary>
    [GeneratedRegex(@"\b(REFERENCES|FOREIGN KEY|IDENTITY|AUTOINCREMENT|SERIAL|TRIGGER|MERGE|datetime2?|datetimeoffset|timestamptz|boolean|decimal|numeric|uniqueidentifier)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forbidden();
}
