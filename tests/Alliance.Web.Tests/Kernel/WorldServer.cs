namespace Alliance.Web.Tests.Kernel;

/// <summary>A server with the world in it, shared by the tests of a class, and one browser for every role.</summary>
public sealed class WorldServer : IAsyncLifetime
{
    private readonly Dictionary<string, Browser> browsers = new(StringComparer.Ordinal);

    public WebServer Server { get; init; } = new();

    public Browser As(string role) => browsers[role];

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        await new World(Server).MakeAsync();
        foreach (var role in World.Roles)
        {
            browsers[role] = await Server.SignedInAsync(role);
        }

        browsers["nobody"] = Server.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await Server.DisposeAsync();
    }
}
