using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class VerifyTests
{
    private static readonly ScopeId One = ScopeId.OfAlliance("one");

    public static TheoryData<string, long, Break> Wrongs => new()
    {
        { "UPDATE event SET data = REPLACE(data, '联盟-2', '联盟-8') WHERE position = 3", 3, Break.HashMismatch },
        { "UPDATE event SET actor = 'teste' WHERE position = 2", 2, Break.HashMismatch },
        { "UPDATE event SET at = at + 1 WHERE position = 2", 2, Break.HashMismatch },
        { "UPDATE event SET trace = 'x' WHERE position = 4", 4, Break.HashMismatch },
        { "UPDATE event SET hash = '0' WHERE position = 5", 5, Break.HashMismatch },
        { "UPDATE event SET version = 77 WHERE position = 5", 5, Break.HashMismatch },
        { "UPDATE event SET stream = 'nonsense' WHERE position = 2", 2, Break.Unreadable },
        { "DELETE FROM event WHERE position = 2", 2, Break.Gap },
        { "DELETE FROM event WHERE position = 5", 5, Break.Gap },
        { "DELETE FROM event", 1, Break.Gap },
        { "UPDATE feed SET head = 4", 5, Break.HeadDisagrees },
        { "UPDATE feed SET hash = '0'", 5, Break.HeadDisagrees },
        { "DELETE FROM feed", 1, Break.HeadDisagrees },
    };

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_change_of_the_log_is_named_with_its_scope_and_position(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", One, events: 5));
        await log.MustAppendAsync(LogFixture.Request("hua", 0, "c2", ScopeId.OfAlliance("another"), events: 2));
        Assert.Equal((2, 7, true), await SoundAsync(log));

        foreach (var wrong in Wrongs)
        {
            var (sql, position, what) = wrong.Data;
            await using var connection = await log.Database.ConnectAsync(forWriting: true);
            await using var transaction = await log.Database.Dialect.BeginAsync(connection);
            var scoped = sql.Contains("WHERE", StringComparison.Ordinal) ? $"{sql} AND scope = 'alliance/one'" : $"{sql} WHERE scope = 'alliance/one'";
            await connection.ExecuteAsync(scoped, transaction: transaction);
            await transaction.CommitAsync();

            var broken = Assert.Single((await new Verify(log.Database).RunAsync()).Broken);
            Assert.Equal(("alliance/one", position, what), (broken.Scope, broken.Position, broken.What));
            await PutBackAsync(log);
        }

        Assert.Equal((2, 7, true), await SoundAsync(log));
    }

    [Fact]
    public async Task A_byte_changed_in_the_file_is_named()
    {
        await using var log = await LogFixture.OnAsync("sqlite");
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", One, events: 300));
        var file = log.Home.Address["sqlite:Data Source=".Length..];
        await log.Database.WriteAsync(c => c.ExecuteAsync("SELECT 1"));
        await log.Database.DisposeAsync();

        var bytes = await File.ReadAllBytesAsync(file);
        var at = bytes.AsSpan().IndexOf("联盟-123"u8) + "联盟-12"u8.Length;
        bytes[at] = (byte)'9';
        await File.WriteAllBytesAsync(file, bytes);

        await using var again = Database.Open(log.Home.Address);
        var broken = Assert.Single((await new Verify(again).RunAsync()).Broken);
        Assert.Equal(("alliance/one", 124L, Break.HashMismatch), (broken.Scope, broken.Position, broken.What));
    }

    [Fact]
    public async Task Damage_anywhere_in_the_file_never_passes_for_sound_events()
    {
        await using var log = await LogFixture.OnAsync("sqlite");
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", One, events: 40));
        var sound = (await log.Store.ReadFeedAsync(One, 0, 100)).ToArray();
        var file = log.Home.Address["sqlite:Data Source=".Length..];
        await log.Database.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        var random = new Random(20260301);
        for (var round = 0; round < 60; round++)
        {
            var damaged = (byte[])bytes.Clone();
            var at = random.Next(100, bytes.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, damaged);
            await using var again = Database.Open(log.Home.Address);
            try
            {
                if ((await new Verify(again).RunAsync()).IsSound)
                {
                    var store = new EventStore(again, log.Parts, log.Bell);
                    Assert.Equal(sound, await store.ReadFeedAsync(One, 0, 100));
                }
            }
            catch (System.Data.Common.DbException)
            {
                // Damaged so badly that the database does not open.
            }
        }
    }

    private static async Task<(long Scopes, long Events, bool Sound)> SoundAsync(LogFixture log)
    {
        var report = await new Verify(log.Database).RunAsync();
        Assert.Empty(report.Broken);
        return (report.Scopes, report.Events, report.IsSound);
    }

    /// <summary>Empties the log and writes the same again: the same bytes, since nothing in it is left to chance.</summary>
    private static async Task PutBackAsync(LogFixture log)
    {
        foreach (var table in new[] { "event", "feed", "receipt", "test_grant" })
        {
            await log.Database.WriteAsync(c => c.ExecuteAsync($"DELETE FROM {table}"));
        }

        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", One, events: 5));
        await log.MustAppendAsync(LogFixture.Request("hua", 0, "c2", ScopeId.OfAlliance("another"), events: 2));
    }
}
