using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

public sealed class EverydayJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_wrong_password_is_said_in_a_sentence_and_what_was_typed_stays()
    {
        var desk = await Chromium.DeskAsync();
        await desk.GoAsync("/sign-in");
        await desk.Page.GetByLabel("登录名").FillAsync("不存在的人");
        await desk.Page.GetByLabel("密码").FillAsync("wrong-password-1");
        await desk.Button("登录").ClickAsync();
        await desk.SeesAsync(desk.Page.GetByRole(AriaRole.Alert).First);
        await Expect(desk.Page.GetByLabel("登录名")).ToHaveValueAsync("不存在的人");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/alliances")]
    [InlineData("/alliances/bund-finance")]
    [InlineData("/alliances/bund-finance/members")]
    [InlineData("/alliances/bund-finance/rotation")]
    [InlineData("/alliances/bund-finance/activity")]
    [InlineData("/alliances/bund-finance/charter")]
    [InlineData("/member-units")]
    [InlineData("/people")]
    [InlineData("/regions")]
    [InlineData("/account")]
    public async Task Every_page_fits_a_phone_and_a_desk_in_both_languages_and_shows_no_raw_words(string path)
    {
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            var desk = await Chromium.DeskOfAsync("bund-finance", width, height);
            await desk.GoAsync(path);
            await LooksRightAsync(desk, width);
            await desk.Page.EvaluateAsync("() => { localStorage.setItem('alliance.language', 'en') }");
            await desk.Page.ReloadAsync();
            await LooksRightAsync(desk, width);
            await desk.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Another_alliances_space_is_not_there_for_an_outsider()
    {
        var desk = await Chromium.DeskOfAsync("庆云镇");
        var answer = await desk.Context.APIRequest.GetAsync($"{Chromium.Server.Address}/api/alliances/bund-finance/members");
        var missing = await desk.Context.APIRequest.GetAsync($"{Chromium.Server.Address}/api/alliances/no-such-alliance/members");
        Assert.Equal((404, 404), (answer.Status, missing.Status));
        Assert.Equal(await missing.TextAsync(), await answer.TextAsync());
    }

    [Fact]
    public async Task The_keyboard_finds_a_unit_by_two_characters()
    {
        var desk = await Chromium.DeskOfAsync("bund-finance");
        await desk.Page.Keyboard.PressAsync("Control+k");
        await Expect(desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "搜索全部内容" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("黄金");
        await desk.SeesAsync("上海黄金交易所");
    }

    /// <summary>The page has come, nothing runs off to the side, and no untranslated key, id or JSON stands on it.</summary>
    private static async Task LooksRightAsync(Desk desk, int width)
    {
        await Expect(desk.Page.Locator("main h1, main h2").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var overflow = await desk.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 1, $"{desk.Page.Url} at {width} runs {overflow} px to the side.");
        var text = await desk.Page.Locator("body").InnerTextAsync();
        Assert.DoesNotMatch(@"\b[0-9a-z]{26}\b|undefined|\[object|\{""|NaN|chair-cycle\.|kernel\.", text);
    }
}
