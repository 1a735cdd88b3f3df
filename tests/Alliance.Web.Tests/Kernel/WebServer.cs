using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Grains.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Alliance.Web.Kernel;
using Alliance.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alliance.Web.Tests.Kernel;

/// <summary>The product as it runs: real Kestrel on a free loopback port, a database of its own, a clock that tests may move.</summary>
public sealed class WebServer : IAsyncLifetime
{
    public const string AdministratorName = "管理员";
    public const string Password = "correct horse battery";

    private TestDatabase database = null!;
    private bool stopped;

    /// <summary>Which database: that of the suite, unless a test runs on each of them.</summary>
    public string Kind { get; init; } = TestDatabase.OfTheSuite;

    public Database Database => database.Database;

    public WebApplication App { get; private set; } = null!;

    public MovableClock Clock { get; } = new();

    public Uri Address => new(App.Urls.First());

    public string AdministratorId { get; private set; } = "";

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Kind, migrated: false);
        var options = new WebOptions("http://127.0.0.1:0", database.Address, Demo: false, ["--Limits:SignInsPerMinute=100000", "--Limits:ChangesBurst=100000"]);
        App = WebHost.Build(options, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.ClearProviders();
        });
        await App.StartAsync();
        AdministratorId = await PersonAsync(AdministratorName, new Grant(Role.Administrator, ""));
    }

    /// <summary>Somebody with a password and these roles.</summary>
    public async Task<string> PersonAsync(string name, params Grant[] grants)
    {
        var id = Ids.Derive(name, "person");
        var first = grants.Length > 0 ? grants[0] : null;
        await SendAsync(new RegisterPerson(id, name, new PersonalData(name, null, null)) { FirstGrant = first });
        foreach (var grant in grants.Skip(1))
        {
            await SendAsync(new GrantRole(id, grant));
        }

        using var scope = App.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SignInAccount>>();
        var account = await users.FindByIdAsync(id) ?? throw new InvalidOperationException("No account.");
        account.Row = account.Row with { PasswordHash = SharedHash ??= users.PasswordHasher.HashPassword(account, Password) };
        await Get<AccountRows>().SaveAsync(account.Row);
        return id;
    }

    /// <summary>A command by the system, or by a person with these grants.</summary>
    public async Task<CommandOutcome> SendAsync(ICommand command, Caller? caller = null)
    {
        var outcome = await Get<ICommandBus>().SendAsync(command, caller ?? Caller.System, Ids.Derive(Guid.NewGuid().ToString(), "test"));
        return outcome.Accepted ? outcome : throw new InvalidOperationException($"{command.GetType().Name}: {outcome.Code} {string.Join(", ", outcome.Facts)}");
    }

    public Browser Browser() => new(Address);

    public async Task<Browser> SignedInAsync(string name)
    {
        var browser = Browser();
        var answer = await browser.SendAsync(HttpMethod.Post, "/api/session", new { signInName = name, password = Password });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return browser;
    }

    public Task<Browser> AdministratorAsync() => SignedInAsync(AdministratorName);

    /// <summary>Ends the product and leaves its database, for another process to open.</summary>
    public async Task<string> StopAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        stopped = true;
        return database.Address;
    }

    public async ValueTask DisposeAsync()
    {
        if (!stopped)
        {
            await StopAsync();
        }

        await database.DisposeAsync();
    }

    private static string? SharedHash { get; set; }
}

/// <summary>The real clock, moved by as much as a test says.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan moved;

    public void Move(TimeSpan by) => moved += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + moved;
}
