using System.Security.Cryptography;
using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Storage.Tests.Topics;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Attachments;

public sealed class ContentTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_content_is_stored_once_and_read_from_any_place(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        var contents = new ContentStore(home.Database, TimeProvider.System);
        var bytes = RandomNumberGenerator.GetBytes((10 * ContentStore.ChunkBytes) + 7);
        var hash = await contents.PutAsync(new MemoryStream(bytes));
        Assert.Equal(hash, await contents.PutAsync(new MemoryStream(bytes)));
        Assert.Equal(11, await home.Database.ReadAsync(db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM content_chunk")));

        await using var stream = (await contents.OpenAsync(hash))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
        stream.Seek(-9, SeekOrigin.End);
        var tail = new byte[9];
        await stream.ReadExactlyAsync(tail);
        Assert.Equal(bytes[^9..], tail);
        Assert.Null(await contents.OpenAsync(new string('0', 64)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_content_goes_with_the_last_paper_that_has_it(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.ProposeAsync(stage, "t", Track.Consult, "停车");
        await TopicStory.AttachAsync(stage, "one", "t", "同样的内容");
        await TopicStory.AttachAsync(stage, "two", "t", "同样的内容");
        Assert.Equal(1, await CountAsync(stage));
        await stage.SendAsync(new RemoveAttachment(TopicStory.Alliance, "one"), TopicStory.Delegate);
        Assert.Equal(1, await CountAsync(stage));
        await stage.SendAsync(new RemoveAttachment(TopicStory.Alliance, "two"), TopicStory.Delegate);
        Assert.Equal(0, await CountAsync(stage));

        // A paper whose content has gone cannot appear.
        var add = new AddAttachment(TopicStory.Alliance, "three", OwnerKind.Topic, "t", "x.txt", "text/plain", 1, new string('0', 64), TopicStory.Unit(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.TryAsync(add, TopicStory.Delegate));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Verifying_names_a_content_that_was_changed_or_lost(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.ProposeAsync(stage, "t", Track.Consult, "停车");
        await TopicStory.AttachAsync(stage, "one", "t", "原来的内容");
        await TopicStory.AttachAsync(stage, "two", "t", "另一份");
        var hashes = await stage.Database.ReadAsync(async db => (await db.QueryAsync<string>("SELECT hash FROM attachment ORDER BY id")).ToList());
        await stage.Database.WriteAsync(context => context.ExecuteAsync("UPDATE content_chunk SET bytes = @bytes WHERE hash = @hash", new { bytes = new byte[] { 1 }, hash = hashes[0] }));
        await stage.Database.WriteAsync(context => context.ExecuteAsync("DELETE FROM stored_content WHERE hash = @hash", new { hash = hashes[1] }));

        var report = await new Verify(stage.Database).RunAsync();

        Assert.False(report.IsSound);
        Assert.Equal([$"content {hashes[0]} is not what was stored", $"content {hashes[1]} is missing"], report.BrokenContents);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_backup_brings_papers_back_whole(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.ProposeAsync(stage, "t", Track.Consult, "停车");
        await TopicStory.AttachAsync(stage, "one", "t", new string('长', 200_000));
        var file = Path.Combine(Path.GetTempPath(), $"papers-{Guid.NewGuid():N}.backup");
        try
        {
            await new Backup(stage.Database).WriteAsync(file);
            await using var empty = await TestDatabase.CreateAsync(database, migrated: false);
            var restored = await new Restore(empty.Database).RunAsync(file);
            Assert.Equal((true, 1), (restored.Verified.IsSound, restored.Verified.Contents));

            // Numbers greater than a double can tell apart: one that was rounded would make two things found as one.
            Assert.Equal(await DocumentsAsync(stage.Database), await DocumentsAsync(empty.Database));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<long[]> DocumentsAsync(Database database) =>
        database.ReadAsync(async db => (await db.QueryAsync<long>("SELECT doc FROM search_text ORDER BY doc")).ToArray());

    private static Task<long> CountAsync(Stage stage) => stage.Database.ReadAsync(db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM stored_content"));
}
