using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Verbs;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Silo;

/// <summary>The silo's executable, run as an operator runs it.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "run")]
    [InlineData("verify", "verify")]
    [InlineData("backup file.gz --database sqlite:x", "backup")]
    [InlineData("--database sqlite:x restore file.gz", "restore")]
    [InlineData("--help", "help")]
    public void What_makes_sense_is_understood(string line, string verb) =>
        Assert.Equal(verb, Request.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))?.Verb);

    [Theory]
    [InlineData("launch")]
    [InlineData("backup")]
    [InlineData("verify now")]
    [InlineData("--databse sqlite:x")]
    [InlineData("run --database")]
    public void What_makes_none_is_not(string line) => Assert.Null(Request.Parse(line.Split(' ')));

    [Fact]
    public async Task What_is_not_understood_ends_with_2_and_says_how_it_is_used()
    {
        var (code, output) = await RunAsync("launch");
        Assert.Equal(CommandLine.Usage, code);
        Assert.Contains("usage", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_database_is_migrated_verified_backed_up_restored_and_a_changed_byte_is_named(string database)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-verbs-").FullName;
        var file = Path.Combine(folder, "backup.gz");
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var other = await TestDatabase.CreateAsync("sqlite", migrated: false);

        Assert.Equal(CommandLine.Trouble, (await RunAsync("verify", "--database", test.Address)).Code);
        Assert.Equal(CommandLine.Ok, (await RunAsync("migrate", "--database", test.Address)).Code);
        await AppendAsync(test.Database);
        var verified = await RunAsync("verify", "--database", test.Address);
        Assert.Equal(CommandLine.Ok, verified.Code);
        Assert.Contains("1 个范围 scopes, 2 个事件 events", verified.Output, StringComparison.Ordinal);

        Assert.Equal(CommandLine.Ok, (await RunAsync("backup", file, "--database", test.Address)).Code);
        Assert.Equal(CommandLine.Ok, (await RunAsync("restore", file, "--database", other.Address)).Code);
        Assert.Equal(CommandLine.Broken, (await RunAsync("restore", file, "--database", other.Address)).Code);

        await test.Database.WriteAsync(c => c.ExecuteAsync("UPDATE event SET data = REPLACE(data, 'unit-in', 'unit-im') WHERE position = 1"));
        var broken = await RunAsync("verify", "--database", test.Address);
        Assert.Equal(CommandLine.Broken, broken.Code);
        Assert.Contains("alliance/a-1", broken.Output, StringComparison.Ordinal);
        Assert.Contains("position 1", broken.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AppendAsync(Database database)
    {
        var store = new EventStore(database, new EventStoreParts([], [], []), new Doorbell());
        var services = new ActivationServices(store, new FactBook([FactSource.Of(new SkipsOfAlliance(store))]), TimeProvider.System);
        await using var bus = new Local.LocalBus(new GrainRegistry([Ledger.Grain]), services);
        await bus.SendAsync(Ledger.Open(), Ledger.Coordinator, "command-1");
        await bus.SendAsync(Ledger.Add("item"), Ledger.Coordinator, "command-2");
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
