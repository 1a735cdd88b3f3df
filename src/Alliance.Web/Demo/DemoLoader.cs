using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Silo.Kernel;
using Alliance.Silo.Matching.Plans;
using Alliance.Storage.Accounts;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Plans;
using Alliance.Storage.Minutes;
using Alliance.Storage.Regions;
using Alliance.Web.Kernel;
using Alliance.Web.Session;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Demo;

/// <summary>Loads the demonstration before the product starts, once: an engine of its own plays the past with its own clock, then goes.</summary>
public static class DemoLoader
{
    /// <returns>Whether it was loaded now.</returns>
    public static async Task<bool> LoadAsync(WebOptions options, DateTimeOffset now)
    {
        var clock = new StoryClock(now.AddYears(-4));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddAllianceForPlaying(new AllianceOptions { Database = options.Database, ServiceName = "alliance-demo" });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Preparation>().StartAsync(CancellationToken.None);
        var database = provider.GetRequiredService<Database>();
        await RegionLoader.LoadAsync(database);
        var (file, bus, accounts) = (DemoFile.Read(), provider.GetRequiredService<ICommandBus>(), new AccountRows(database));
        if (await accounts.ByPersonAsync(DemoPeople.Of(file)[^1].Id) is { PasswordHash: not null })
        {
            return false;
        }

        var stage = new DemoStage(
            bus, provider.GetRequiredService<Clockwork>(), provider.GetRequiredService<PolicyRunner>(), provider.GetRequiredService<DueWork>(), provider.GetRequiredService<ChairCycleQueries>(), clock, now);
        new DemoStory(file, stage).Write();
        new DemoTopics(stage, provider.GetRequiredService<ContentStore>()).Write(file);
        new DemoVotes(stage).Write(file);
        new DemoFollowUp(stage, provider.GetRequiredService<MinutesQueries>()).Write(file);
        DemoListings.Write(file, stage);
        DemoRounds.Write(file, stage);
        DemoMatches.Write(file, stage);
        await stage.PlayAsync();
        await new DemoPlans(stage, provider.GetRequiredService<PlanSolver>(), provider.GetRequiredService<PlanQueries>(), provider.GetRequiredService<PlanWorkshop>()).WriteAsync(file);
        await SetPasswordsAsync(file, accounts);
        await provider.GetRequiredService<LocalBus>().StopAsync(CancellationToken.None);
        return true;
    }

    /// <summary>The last step, and the mark that all is done. One hash for all: the password is no secret, and a hash takes its time.</summary>
    private static async Task SetPasswordsAsync(DemoFile file, AccountRows accounts)
    {
        var hash = new PasswordHasher<SignInAccount>().HashPassword(new SignInAccount(new AccountRow()), DemoPeople.Password);
        foreach (var person in DemoPeople.Of(file))
        {
            var row = await accounts.ByPersonAsync(person.Id) ?? throw new InvalidOperationException($"No account for {person.SignInName}.");
            await accounts.SaveAsync(row with { PasswordHash = hash });
        }
    }
}
