using System.Net;
using System.Text.Json.Nodes;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Listings;

/// <summary>English labels of choices over HTTP: set in the book, told with every entry also of before, and never in place of the value.</summary>
public sealed class ChoiceLabels(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Theirs = $"/api/alliances/{World.Theirs}/listings";

    [Fact]
    public async Task A_label_is_told_with_old_entries_too_and_files_keep_the_value()
    {
        await world.Server.PersonAsync("label-coordinator", new Grant(Role.Coordinator, World.Theirs));
        using var coordinator = await world.Server.SignedInAsync("label-coordinator");
        var usual = (await coordinator.GetAsync($"{Theirs}/book")).Json.GetProperty("book").GetRawText();
        Assert.Contains("\"Night\"", usual, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsync($"{Theirs}/book", Labelled(usual, null))).Status);
        var posted = await coordinator.PostAsync(Theirs, new { unitId = World.TheirUnits[0], kind = "need", category = "parking", title = "夜里停车", quantity = 5, fields = new { period = "夜间", charge = "免费" } });
        Assert.True(posted.Status == HttpStatusCode.Created, posted.Text);
        var id = posted.Json.GetProperty("id").GetString()!;
        Assert.Equal(("夜间", "夜间"), await PeriodAsync(coordinator, id));

        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsync($"{Theirs}/book", Labelled(usual, ["By night", ""]))).Status);
        Assert.Equal(("夜间", "By night"), await PeriodAsync(coordinator, id));
        var detail = (await coordinator.GetAsync($"/api/listings/{id}")).Json.GetProperty("listing");
        Assert.False(detail.GetProperty("categoryHasChanged").GetBoolean());
        Assert.Equal("夜间", detail.GetProperty("values").GetProperty("period").GetString());
        var refused = await coordinator.PostAsync(Theirs, new { unitId = World.TheirUnits[0], kind = "need", category = "parking", title = "英文的值", quantity = 5, fields = new { period = "By night" } });
        Assert.Equal("listing.field-not-a-choice", refused.Code);
        var sheet = SheetReader.Read(new MemoryStream(await (await coordinator.GetAsync($"{Theirs}/export.xlsx")).Message.Content.ReadAsByteArrayAsync()));
        Assert.Contains(sheet, row => row.Cells.Values.Any(v => v.Contains("时段=夜间", StringComparison.Ordinal)));
        Assert.DoesNotContain(sheet, row => row.Cells.Values.Any(v => v.Contains("By night", StringComparison.Ordinal)));
        var wrong = await coordinator.PutAsync($"{Theirs}/book", Labelled(usual, ["a", "b", "c", "d"]));
        Assert.EndsWith("choicesEn", wrong.Fact("field"), StringComparison.Ordinal);
    }

    private static async Task<(string? Value, string? English)> PeriodAsync(Browser me, string id)
    {
        var field = (await me.GetAsync($"/api/listings/{id}")).Json.GetProperty("listing").GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "period");
        return (field.GetProperty("value").GetString(), field.GetProperty("valueEn").GetString());
    }

    /// <summary>The book with these labels for the period of a parking place.</summary>
    private static JsonNode Labelled(string book, string[]? labels)
    {
        var next = JsonNode.Parse(book)!;
        var parking = next["categories"]!.AsArray().Single(c => (string?)c!["code"] == "parking")!;
        parking["fields"]!.AsArray().Single(f => (string?)f!["code"] == "period")!["choicesEn"] = labels is null ? null : new JsonArray([.. labels.Select(l => (JsonNode)l)]);
        return next;
    }
}
