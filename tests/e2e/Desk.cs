using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>One person's own browser: its session, its page, and what the page complained of.</summary>
public sealed class Desk(IBrowserContext context, IPage page, string address)
{
    private readonly List<string> _complaints = [];

    public static bool IsTraced { get; } = Environment.GetEnvironmentVariable("ALLIANCE_TEST_TRACE") == "1";

    public IPage Page => page;

    public IBrowserContext Context => context;

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Without motion: a press must not fall on where a dialog was before it had grown.</summary>
    public static async Task<Desk> OpenAsync(IBrowser browser, string address, int width = 1440, int height = 900, string locale = "zh-CN")
    {
        var context = await browser.NewContextAsync(new() { Locale = locale, TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(30_000);
        if (IsTraced)
        {
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        }

        var desk = new Desk(context, await context.NewPageAsync(), address);
        desk.Page.PageError += (_, error) => desk._complaints.Add(error);
        desk.Page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                desk._complaints.Add($"{response.Status} {response.Url}");
            }
        };
        return desk;
    }

    /// <summary>By the form, as a person does.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await GoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(page.GetByText("实时同步")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>Something appears without a reload. The limit is generous for slow machines; the bench measures how soon it is.</summary>
    public Task SeesAsync(string text) => Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 15_000 });

    public Task SeesAsync(ILocator what) => Expect(what).ToBeVisibleAsync(new() { Timeout = 15_000 });

    /// <summary>As the page itself sends, with its session and its token; the id of what was made, nothing where nothing was.</summary>
    public async Task<string> PostAsync(string path, object body) =>
        (await SendAsync("POST", path, body)).TryGetProperty("id", out var id) ? id.GetString()! : "";

    public Task<JsonElement> GetAsync(string path) => SendAsync("GET", path, null);

    private async Task<JsonElement> SendAsync(string method, string path, object? body)
    {
        var answer = await page.EvaluateAsync<JsonElement>(
            """
            async ({ method, path, body }) => {
              const session = await (await fetch('/api/session')).json();
              const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', 'X-Alliance-Antiforgery': session.antiforgeryToken, 'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()) }, body: body ?? undefined });
              return { status: answer.status, text: await answer.text() };
            }
            """,
            new { method, path, body = body is null ? null : JsonSerializer.Serialize(body) });
        var text = answer.GetProperty("text").GetString()!;
        Assert.True(answer.GetProperty("status").GetInt32() is 200 or 201, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public void IsContent() => Assert.True(Complaints.Count == 0, string.Join('\n', Complaints.Select(c => c.ToString(CultureInfo.InvariantCulture))));
}
