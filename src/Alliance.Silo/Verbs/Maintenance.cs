using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Silo.Verbs;

/// <summary>The verbs that look after the database and end.</summary>
internal static class Maintenance
{
    public static async Task<int> RunAsync(string verb, Request request)
    {
        var services = new ServiceCollection().AddLogging().AddAllianceStorage(request.Options);
        await using var provider = services.BuildServiceProvider();
        var database = provider.GetRequiredService<Database>();
        if (verb is not ("migrate" or "restore") && await HasNoTablesAsync(provider))
        {
            return Say($"数据库是空的或不存在 the database is empty or does not exist: {Without.Secrets(request.Options.Database)}", CommandLine.Trouble);
        }

        return verb switch
        {
            "migrate" => await MigrateAsync(provider.GetRequiredService<Migrator>()),
            "verify" => Tell(await new Verify(database).RunAsync()),
            "rebuild" => await RebuildAsync(database, provider.GetRequiredService<EventStoreParts>()),
            "backup" => await BackupAsync(database, request.File!),
            "restore" => await RestoreAsync(database, request.File!),
            _ => CommandLine.Usage,
        };
    }

    /// <summary>Asks without making a file where there is none.</summary>
    private static async Task<bool> HasNoTablesAsync(ServiceProvider provider)
    {
        var (database, migrator) = (provider.GetRequiredService<Database>(), provider.GetRequiredService<Migrator>());
        if (Without.FileOf(database.Address) is { } file && !File.Exists(file))
        {
            return true;
        }

        return (await migrator.PendingAsync()).Count == Migration.Of(database.Dialect, typeof(Migrator).Assembly).Count;
    }

    private static async Task<int> MigrateAsync(Migrator migrator)
    {
        var applied = await migrator.ApplyAsync();
        foreach (var name in applied)
        {
            Say($"已应用 applied: {name}");
        }

        return Say(applied.Count == 0 ? "数据库结构已是最新 the tables are up to date" : $"应用了 {applied.Count} 项 applied {applied.Count}");
    }

    private static async Task<int> RebuildAsync(Database database, EventStoreParts parts)
    {
        var report = await new Rebuild(database, parts).RunAsync();
        return Say($"已重建 rebuilt: {report.Scopes} 个范围 scopes, {report.Events} 个事件 events");
    }

    private static async Task<int> BackupAsync(Database database, string file)
    {
        var rows = await new Backup(database).WriteAsync(file);
        return Say($"已备份 backed up: {rows} 行 rows, {new FileInfo(file).Length} 字节 bytes → {file}");
    }

    private static async Task<int> RestoreAsync(Database database, string file)
    {
        try
        {
            var report = await new Restore(database).RunAsync(file);
            Say($"已恢复 restored: {report.Rows} 行 rows, 备份于 made at {report.MadeAt:yyyy-MM-dd HH:mm:ss}Z");
            return Tell(report.Verified);
        }
        catch (Exception refused) when (refused is InvalidOperationException or InvalidDataException)
        {
            return Say($"未恢复 not restored: {refused.Message}", CommandLine.Broken);
        }
    }

    private static int Tell(VerifyReport report)
    {
        foreach (var link in report.Broken)
        {
            Say($"断链 broken: {link.Scope} 第 {link.Position} 位 position {link.Position}: {Name(link.What)} ({link.Detail})");
        }

        if (report.Damage is { } damage)
        {
            Say($"数据库文件损坏 the database's file is damaged: {damage}");
        }

        foreach (var broken in report.BrokenContents)
        {
            Say($"文件内容损坏 a paper's content is damaged: {broken}");
        }

        var counts = $"{report.Scopes} 个范围 scopes, {report.Events} 个事件 events, {report.Contents} 个文件 contents";
        return report.IsSound
            ? Say($"核验通过 sound: {counts}")
            : Say($"核验未通过 not sound: {counts}, {report.Broken.Count} 处断链 broken", CommandLine.Broken);
    }

    private static string Name(Break what) => what switch
    {
        Break.HashMismatch => "内容被改动 the content was changed",
        Break.Gap => "缺少事件 an event is missing",
        Break.StreamVersionGap => "版本不连续 versions do not follow one another",
        Break.HeadDisagrees => "末尾不符 the head disagrees",
        Break.Unreadable => "无法读取 cannot be read",
        _ => what.ToString(),
    };

    private static int Say(string line, int code = CommandLine.Ok)
    {
        (code == CommandLine.Ok ? Console.Out : Console.Error).WriteLine(line);
        return code;
    }
}
