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
        return verb switch
        {
            "migrate" => await MigrateAsync(provider.GetRequiredService<Migrator>()),
            _ => CommandLine.Usage,
        };
    }

    private static async Task<int> MigrateAsync(Migrator migrator)
    {
        var applied = await migrator.ApplyAsync();
        foreach (var name in applied)
        {
            Console.WriteLine($"已应用 applied: {name}");
        }

        Console.WriteLine(applied.Count == 0 ? "数据库结构已是最新 the tables are up to date" : $"应用了 {applied.Count} 项 applied {applied.Count}");
        return CommandLine.Ok;
    }
}
