using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>The minutes, written by several hands at once.</summary>
public sealed class MinutesPage(Desk desk, string alliance, string id)
{
    public Task OpenAsync() => desk.GoAsync($"/alliances/{alliance}/meetings/{id}/minutes");

    /// <param name="section">As it stands over the text: 会议概况, “2. …”, 其他事项.</param>
    public ILocator Section(string section) => desk.Page.GetByRole(AriaRole.Textbox, new() { Name = section, Exact = true });

    /// <summary>A paragraph of one's own at the end, key by key as a person types.</summary>
    public async Task WriteAsync(string section, string text)
    {
        await Section(section).ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+End");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Section(section).PressSequentiallyAsync(text, new() { Delay = 15 });
    }

    public Task SavedAsync() => Expect(desk.Page.Locator("[data-sync]").First).ToHaveAttributeAsync("data-sync", "saved", new() { Timeout = 30_000 });

    /// <summary>Without the line's marks: what a reader reads.</summary>
    public async Task<string> TextAsync(string section) => Regex.Replace(await Section(section).InnerTextAsync(), @"\s+", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <returns>Where the file lies that the button gave.</returns>
    public async Task<string> DownloadAsync()
    {
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "下载 Word" }).ClickAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory("alliance-minutes").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }
}
