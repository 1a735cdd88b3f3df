using Microsoft.Playwright;
using Xunit;

namespace Alliance.E2E.Tests;

/// <summary>The server and Debian's Chromium, shared by all journeys; they run one after the other, since they change the same demonstration.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly List<Desk> _desks = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Server Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A browser of one's own, signed in.</summary>
    public async Task<Desk> DeskOfAsync(string name, int width = 1440, int height = 900)
    {
        var desk = await DeskAsync(width, height);
        await desk.SignInAsync(name, Server.Password);
        return desk;
    }

    public async Task<Desk> DeskAsync(int width = 1440, int height = 900, string locale = "zh-CN")
    {
        var desk = await Desk.OpenAsync(_browser!, Server.Address, width, height, locale);
        _desks.Add(desk);
        return desk;
    }

    /// <summary>What every browser shows, for whoever looks into a journey that failed; with <c>ALLIANCE_TEST_TRACE=1</c> also all it did, for Playwright's trace viewer.</summary>
    public async Task<string> PictureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-journey").FullName;
        foreach (var (desk, i) in _desks.Select((desk, i) => (desk, i)))
        {
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{i + 1}.png") });
            if (Desk.IsTraced)
            {
                await desk.Context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{i + 1}.zip") });
            }
        }

        return folder;
    }

    /// <summary>Closes the browsers of a journey; pages that failed inside or met a server error fail the journey.</summary>
    public async Task CloseDesksAsync()
    {
        var desks = _desks.ToArray();
        _desks.Clear();
        foreach (var desk in desks)
        {
            await desk.Context.CloseAsync();
        }

        foreach (var desk in desks)
        {
            desk.IsContent();
        }
    }
}

[CollectionDefinition("console")]
public sealed class ConsoleJourneys : ICollectionFixture<Chromium>;

/// <summary>Base of the journeys: closes every browser at the end.</summary>
[Collection("console")]
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    protected Chromium Chromium { get; } = chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.SendDiagnosticMessage("What the browsers showed: {0}", await Chromium.PictureAsync());
        }

        await Chromium.CloseDesksAsync();
    }
}
