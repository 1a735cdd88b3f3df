using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class BackupTests
{
    /// <summary>Every pair of databases that is there.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Pairs =>
        from one in TestDatabase.All
        from other in TestDatabase.All
        select new TheoryDataRow<string, string>(one.Data, other.Data) { Skip = one.Skip ?? other.Skip };

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_backup_made_while_appends_go_on_is_restored_whole_into_another_database(string from, string to)
    {
        await using var log = await FilledAsync(from);
        using var folder = new Folder();
        var file = folder.File("backup.gz");
        var going = Task.WhenAll(Enumerable.Range(0, 30).Select(i => log.MustAppendAsync(LogFixture.Request($"later{i}", 0, $"later{i}", ScopeId.OfAlliance("one")))));
        await new Backup(log.Database).WriteAsync(file);
        await going;

        await using var target = await TestDatabase.CreateAsync(to, migrated: false);
        await LogFixture.AddTablesAsync(target.Database);
        var report = await new Restore(target.Database).RunAsync(file);

        Assert.True(report.Verified.IsSound, string.Join('\n', report.Verified.Broken));
        var store = new EventStore(target.Database, log.Parts, log.Bell);
        Assert.Equal(await log.Store.ReadFeedAsync(ScopeId.Platform, 0, 100), await store.ReadFeedAsync(ScopeId.Platform, 0, 100));
        Assert.Equal(await log.Store.FindReceiptAsync("c1"), await store.FindReceiptAsync("c1"));
        Assert.Equal(await DueAsync(log.Database), await DueAsync(target.Database));
        var head = await store.HeadAsync(ScopeId.OfAlliance("one"));
        Assert.Equal(head, (await store.ReadFeedAsync(ScopeId.OfAlliance("one"), 0, 1000)).Count);
        Assert.Empty(await new Migrator(target.Database).PendingAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_backup_of_what_was_restored_has_the_same_rows(string database)
    {
        await using var log = await FilledAsync("sqlite");
        using var folder = new Folder();
        var rows = await new Backup(log.Database).WriteAsync(folder.File("first.gz"));
        await using var target = await TestDatabase.CreateAsync(database, migrated: false);
        await LogFixture.AddTablesAsync(target.Database);
        Assert.Equal(rows, (await new Restore(target.Database).RunAsync(folder.File("first.gz"))).Rows);
        Assert.Equal(rows, await new Backup(target.Database).WriteAsync(folder.File("second.gz")));
        var numbers = await target.Database.ReadAsync(c => c.QueryAsync<(long, double?, string?)>("SELECT id, amount, words FROM test_number ORDER BY id"));
        Assert.Equal([(1L, 5.0, null), (2L, null, "引号\"与\n换行"), (3L, 121.4737, "")], numbers);
    }

    [Fact]
    public async Task A_database_with_events_a_cut_off_file_and_a_foreign_file_are_refused_and_change_nothing()
    {
        await using var log = await FilledAsync("sqlite");
        using var folder = new Folder();
        var file = folder.File("backup.gz");
        await new Backup(log.Database).WriteAsync(file);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Restore(log.Database).RunAsync(file));

        await using var target = await TestDatabase.CreateAsync("sqlite", migrated: false);
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(folder.File("cut.gz"), bytes[..(bytes.Length * 3 / 4)]);
        await Assert.ThrowsAsync<InvalidDataException>(() => new Restore(target.Database).RunAsync(folder.File("cut.gz")));
        await File.WriteAllTextAsync(folder.File("foreign.gz"), "hello");
        await Assert.ThrowsAsync<InvalidDataException>(() => new Restore(target.Database).RunAsync(folder.File("foreign.gz")));
        Assert.Equal(0, await target.Database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM event")));
    }

    private static Task<long> DueAsync(Database database) => database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM due_work"));

    private static async Task<LogFixture> FilledAsync(string database)
    {
        var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", events: 5) with
        {
            Due = [new DueItem("end", LogFixture.Now, new Alliance.Domain.People.DeactivatePerson("ming", false))],
        });
        for (var i = 0; i < 150; i++)
        {
            await log.MustAppendAsync(LogFixture.Request($"p{i}", 0, $"p{i}", ScopeId.OfAlliance("one"), events: 2));
        }

        await log.Database.WriteAsync(c => SearchGrams.WriteAsync(c, "unit", "u1", ScopeId.OfUnit("u1"), "上海市黄浦区"));
        await log.Database.WriteAsync(async c =>
        {
            await c.InsertAsync("test_number", new { id = 1, amount = 5.0 });
            await c.InsertAsync("test_number", new { id = 2, words = "引号\"与\n换行" });
            await c.InsertAsync("test_number", new { id = 3, amount = 121.4737, words = "" });
        });
        return log;
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alliance-backup-");

        public string File(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
