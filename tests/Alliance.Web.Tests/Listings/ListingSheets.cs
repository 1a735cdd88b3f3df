using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.Listings;
using Alliance.Web.Tests.Kernel;
using static Alliance.Web.Tests.Listings.SheetFiles;

namespace Alliance.Web.Tests.Listings;

/// <summary>The lists as spreadsheets: looked at before anything changes, partly taken, taken back, and exported as far as one sees.</summary>
public sealed class ListingSheets(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}/listings";

    private static readonly string Unit = $"单位 {World.OurUnits[0]}";

    /// <summary>Twenty ways in which a row can be wrong: column, value, and what is said.</summary>
    private static readonly (string Column, object? Value, string Wrong)[] Ways =
    [
        (ListingSheet.Unit, "没有这家单位", "unknown"), (ListingSheet.Unit, null, "required"), (ListingSheet.Kind, "愿望清单", "unknown-value"), (ListingSheet.Kind, null, "required"),
        (ListingSheet.Category, "飞船", "unknown-value"), (ListingSheet.Title, null, "required"), (ListingSheet.Title, "短", "too-short"), (ListingSheet.Title, new string('长', 61), "too-long"),
        (ListingSheet.Quantity, "很多", "not-a-number"), (ListingSheet.Quantity, "-3", "not-positive"), (ListingSheet.Quantity, "0.0001", "too-precise"), (ListingSheet.Quantity, null, "required"),
        (ListingSheet.Partial, "也许", "unknown-value"), (ListingSheet.Days, "周八", "not-days"), (ListingSheet.Hours, "25:00-26:00", "not-hours"), (ListingSheet.Region, "月球", "unknown"),
        (ListingSheet.Longitude, "200", "out-of-range"), (ListingSheet.Audience, "火星", "unknown-value"), (ListingSheet.Valid, "2020-01-01", ListingCodes.AlreadyOver), (ListingSheet.Fields, "时段=半夜", ListingCodes.FieldNotAChoice),
    ];

    [Fact]
    public async Task Each_wrong_row_is_named_by_row_column_and_reason_and_the_good_ones_can_be_taken_and_taken_back()
    {
        var rows = Enumerable.Range(0, 200).Select(i => i % 10 == 9 ? Row($"错误行{i}", Ways[i / 10]) : Row($"导入的车位第{i}处")).ToArray();
        var preview = (await world.As("coordinator").UploadAsync(Sheet(rows))).Json;
        Assert.Equal((200, 180, 0, 20), (preview.GetProperty("rows").GetInt32(), preview.GetProperty("fresh").GetInt32(), preview.GetProperty("changes").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        var problems = preview.GetProperty("problems").EnumerateArray().ToList();
        for (var way = 0; way < Ways.Length; way++)
        {
            var (column, _, wrong) = Ways[way];
            var said = Assert.Single(problems, p => p.GetProperty("row").GetInt32() == (way * 10) + 11 && p.GetProperty("columnName").GetString() == column);
            Assert.Contains(wrong, new[] { said.GetProperty("code").GetString(), said.GetProperty("facts").TryGetProperty("problem", out var problem) ? problem.GetString() : null });
            Assert.StartsWith(column, said.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        var import = $"{Ours}/imports/{preview.GetProperty("id").GetString()}";
        Assert.Equal(0, await CountAsync("导入的车位"));
        Assert.Equal(HttpStatusCode.Accepted, (await world.As("coordinator").PostAsync($"{import}/run", new { })).Status);
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync(import)).Json.GetProperty("status").GetString() == "done", 120);
        Assert.Equal(180, await CountAsync("导入的车位"));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As("coordinator").PostAsync($"{import}/run", new { })).Status);
        var again = (await world.As("coordinator").UploadAsync(Sheet(rows))).Json;
        Assert.Equal((0, 180, 20), (again.GetProperty("fresh").GetInt32(), again.GetProperty("same").GetInt32(), again.GetProperty("wrong").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").PostAsync($"{import}/undo", new { })).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await world.As("coordinator").PostAsync($"{import}/undo", new { })).Status);
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync(import)).Json.GetProperty("status").GetString() == "undone", 120);
        Assert.Equal(0, await CountAsync("导入的车位"));
    }

    [Fact]
    public async Task What_was_exported_comes_back_as_changes_and_only_the_chosen_rows_are_taken()
    {
        foreach (var title in new[] { "往返的会议室一", "往返的会议室二" })
        {
            await world.As("coordinator").PostAsync(Ours, new { unitId = World.OurUnits[0], kind = "resource", category = "parking", title, quantity = 2, fields = new { period = "夜间" }, contact = new { name = "王芳" } });
        }

        var file = await (await world.As("coordinator").GetAsync($"{Ours}/export.xlsx?q=往返的会议室")).Message.Content.ReadAsByteArrayAsync();
        var sheet = SheetReader.Read(new MemoryStream(file));
        Assert.Equal(3, sheet.Count);
        Assert.DoesNotContain(sheet, r => r.Cells.Values.Contains("王芳"));
        var rows = sheet.Skip(1).Select(r => Enumerable.Range(0, ListingSheet.All.Count).Select(c => c == 6 ? "5" : (object?)r.Cells.GetValueOrDefault(c)).ToArray()).ToArray();
        var preview = (await world.As("coordinator").UploadAsync(Sheet(rows))).Json;
        Assert.Equal((0, 2, 0), (preview.GetProperty("fresh").GetInt32(), preview.GetProperty("changes").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        var import = $"{Ours}/imports/{preview.GetProperty("id").GetString()}";
        await world.As("coordinator").PostAsync($"{import}/run", new { rows = new[] { 2 } });
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync(import)).Json.GetProperty("status").GetString() == "done", 60);
        var now = (await world.As("coordinator").GetAsync($"{Ours}?q=往返的会议室")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("quantity").GetDecimal()).Order();
        Assert.Equal([2m, 5m], now);
    }

    [Fact]
    public async Task Undoing_brings_back_the_contact_that_an_import_replaced()
    {
        var made = await world.As("coordinator").PostAsync(Ours, new { unitId = World.OurUnits[0], kind = "resource", category = "parking", title = "换联系人的车位", quantity = 2, fields = new { period = "夜间" }, contact = new { name = "王芳", phone = "13911111111" } });
        var listing = made.Json.GetProperty("id").GetString()!;
        var preview = (await world.As("coordinator").UploadAsync(Sheet(Row("换联系人的车位", (ListingSheet.Id, listing, ""), (ListingSheet.Contact, "李强", ""), (ListingSheet.Phone, "13922222222", ""))))).Json;
        Assert.Equal(1, preview.GetProperty("changes").GetInt32());
        var import = $"{Ours}/imports/{preview.GetProperty("id").GetString()}";
        foreach (var (deed, end, contact) in new[] { ("run", "done", "李强"), ("undo", "undone", "王芳") })
        {
            Assert.Equal(HttpStatusCode.Accepted, (await world.As("coordinator").PostAsync($"{import}/{deed}", new { })).Status);
            await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync(import)).Json.GetProperty("status").GetString() == end, 60);
            Assert.Equal(contact, (await world.As("coordinator").GetAsync($"/api/listings/{listing}")).Json.GetProperty("listing").GetProperty("contact").GetProperty("name").GetString());
        }

        Assert.Equal(2m, (await world.As("coordinator").GetAsync($"/api/listings/{listing}")).Json.GetProperty("listing").GetProperty("item").GetProperty("quantity").GetDecimal());
        Assert.DoesNotContain("王芳", (await world.As("coordinator").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_whose_process_stopped_is_found_and_gone_on_with_by_another()
    {
        var rows = Enumerable.Range(0, 300).Select(i => Row($"没导完的车位第{i}处")).ToArray();
        var id = (await world.As("coordinator").UploadAsync(Sheet(rows))).Json.GetProperty("id").GetString()!;

        // As a process leaves it that was killed right after it had begun: said to run, and nobody is at it.
        Assert.True(await world.Server.Get<Storage.Listings.ListingImportQueries>().StartAsync(id, "ready", "running", 300, null));
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync($"{Ours}/imports/{id}")).Json.GetProperty("status").GetString() == "done", 120);
        Assert.Equal(300, await CountAsync("没导完的车位"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("delegate").GetAsync($"{Ours}/imports/{id}")).Status);
    }

    [Fact]
    public async Task The_template_of_a_category_has_a_column_for_each_of_its_fields_and_comes_back_as_it_was_filled_in()
    {
        var file = await (await world.As("coordinator").GetAsync($"{Ours}/template.xlsx?category=parking")).Message.Content.ReadAsByteArrayAsync();
        var headings = SheetReader.Read(new MemoryStream(file))[0].Cells;
        Assert.Contains("填写项·时段", headings.Values);
        Assert.DoesNotContain(ListingSheet.Fields, headings.Values);
        object?[] Filled(string title, string period, string height) => [.. Enumerable.Range(0, headings.Count).Select(c => (object?)(headings[c] switch
        {
            ListingSheet.Unit => Unit, ListingSheet.Kind => "资源清单", ListingSheet.Category => "停车位", ListingSheet.Title => title, ListingSheet.Quantity => "3", "填写项·时段" => period, "填写项·限高" => height, _ => null,
        }))];
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "清单", [20]))
        {
            sheet.Row(Enumerable.Range(0, headings.Count).Select(c => (object?)headings[c]));
            sheet.Row(Filled("分列填写的车位", "夜间", "2.1"));
            sheet.Row(Filled("分列写错的车位", "半夜", "很高"));
        }

        var preview = (await world.As("coordinator").UploadAsync(memory.ToArray())).Json;
        Assert.Equal((1, 1), (preview.GetProperty("fresh").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        Assert.Equal(["填写项·时段", "填写项·限高"], preview.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("columnName").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await world.As("coordinator").GetAsync($"{Ours}/template.xlsx?category=gone")).Status);
    }

    [Fact]
    public async Task A_delegate_brings_in_its_own_unit_alone_and_an_onlooker_nothing()
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        var mine = World.OurUnits.First(u => u != chair);
        var preview = (await world.As("delegate").UploadAsync(Sheet(Row("自己的车位", (ListingSheet.Unit, $"单位 {mine}", "")), Row("别家的车位", (ListingSheet.Unit, $"单位 {chair}", ""))))).Json;
        Assert.Equal((1, 1), (preview.GetProperty("fresh").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("observer").UploadAsync(Sheet(Row("旁观")))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.As("coordinator").UploadAsync([1, 2, 3])).Status);
    }

    private async Task<int> CountAsync(string text) => (await world.As("coordinator").GetAsync($"{Ours}/facets?q={text}")).Json.GetProperty("total").GetInt32();

    private static object?[] Row(string title, params (string Column, object? Value, string Wrong)[] buts) => RowOf(
    [
        (ListingSheet.Unit, Unit), (ListingSheet.Kind, "资源清单"), (ListingSheet.Category, "停车位"), (ListingSheet.Title, title), (ListingSheet.Quantity, "12.5"), (ListingSheet.Days, "1、3、5"),
        (ListingSheet.Hours, "18:00-次日08:00"), (ListingSheet.Fields, "时段=夜间；收费=免费"), (ListingSheet.Latitude, "31.2"), (ListingSheet.Longitude, "121.4"), .. buts.Select(b => (b.Column, b.Value)),
    ]);
}
