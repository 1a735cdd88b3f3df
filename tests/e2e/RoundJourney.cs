using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

public sealed class RoundJourney(Chromium chromium) : Journey(chromium)
{
    private const string Alliance = "qingpu-jiashan-wujiang";
    private const string Bus = "示范区公交公司周末大巴";
    private const string Ride = "沿界村老人就医接送";
    private const string Market = "农产品周末直通车";

    /// <summary>Two sides rank, one on a phone and with the keyboard, and neither sees the other's ranks; the clock closes, and both see the result come.</summary>
    [Fact]
    public async Task Two_sides_rank_in_secret_the_clock_closes_and_both_see_the_result()
    {
        var coordinator = await Chromium.DeskOfAsync(Alliance);
        var seeking = await Chromium.DeskOfAsync("上海市青浦区");
        var offering = await Chromium.DeskOfAsync("浙江省嘉兴市嘉善县", 390, 844);
        await seeking.GoAsync($"/alliances/{Alliance}/rounds");
        await seeking.SeesAsync(seeking.Heading("双向选择"));

        var round = await OpenAsync(coordinator, seconds: 100);
        await seeking.Page.GetByRole(AriaRole.Link, new() { Name = "周末车辆结对" }).ClickAsync();
        await seeking.Button($"以“{Ride}”参加").ClickAsync();
        await seeking.SeesAsync("已参加");
        await offering.GoAsync($"/alliances/{Alliance}/rounds/{round}");
        await offering.Button($"以“{Bus}”参加").ClickAsync();

        // The bus has come into the other's page, live, and is ranked there.
        await seeking.Button($"加入“{Bus}”").ClickAsync();
        await seeking.Button("保存排序").ClickAsync();
        await seeking.SeesAsync("排序已保存");

        await offering.Button($"加入“{Market}”").ClickAsync();
        await offering.Button($"加入“{Ride}”").ClickAsync();
        var ride = offering.Page.GetByRole(AriaRole.Listitem, new() { Name = $"第 2 位：{Ride}" });
        await ride.FocusAsync();
        await offering.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await offering.SeesAsync(offering.Page.GetByRole(AriaRole.Listitem, new() { Name = $"第 1 位：{Ride}" }));
        await offering.Button("保存排序").ClickAsync();
        await offering.SeesAsync("排序已保存");

        // That the other has ranked is seen; what, is not even in the answer.
        await seeking.SeesAsync("已有 2/3 条排好序");
        Assert.DoesNotContain(Market, await RankingsAsync(seeking, round), StringComparison.Ordinal);

        foreach (var desk in new[] { seeking, offering })
        {
            await Expect(desk.Page.GetByText("已公布").First).ToBeVisibleAsync(new() { Timeout = 150_000 });
        }

        await seeking.SeesAsync($"匹配到 {Bus}");
        await offering.SeesAsync($"匹配到 {Ride}");
        await seeking.Button("现在复核").ClickAsync();
        await seeking.SeesAsync("结果稳定：没有哪两家都更想要对方");
        await Expect(seeking.Page.GetByLabel("不成立")).ToHaveCountAsync(0);
        await Expect(seeking.Page.GetByLabel("成立", new() { Exact = true })).ToHaveCountAsync(5);
        foreach (var desk in new[] { coordinator, seeking, offering })
        {
            desk.IsContent();
        }
    }

    /// <summary>For vehicles alone, and closing soon; the form counts in hours. The third unit's need is put in for it.</summary>
    private static async Task<string> OpenAsync(Desk coordinator, int seconds)
    {
        var listings = (await coordinator.GetAsync($"/api/alliances/{Alliance}/listings?category=transport&size=50")).GetProperty("items").EnumerateArray()
            .ToDictionary(l => l.GetProperty("title").GetString()!, l => (Id: l.GetProperty("id").GetString()!, Unit: l.GetProperty("unitId").GetString()!));
        var round = await coordinator.PostAsync($"/api/alliances/{Alliance}/match-rounds", new
        {
            title = "周末车辆结对", closesAt = DateTimeOffset.UtcNow.AddSeconds(seconds), seekers = new { categories = new[] { "transport" } }, offers = new { categories = new[] { "transport" } },
        });
        await coordinator.PostAsync($"/api/alliances/{Alliance}/match-rounds/{round}/entries", new { unitId = listings[Market].Unit, listingId = listings[Market].Id });
        return round;
    }

    private static async Task<string> RankingsAsync(Desk desk, string round) =>
        (await desk.GetAsync($"/api/alliances/{Alliance}/match-rounds/{round}")).GetProperty("mine").GetProperty("rankings").GetRawText();
}
