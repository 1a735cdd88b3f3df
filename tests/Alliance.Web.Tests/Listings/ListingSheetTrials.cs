using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.Listings;
using Alliance.Web.Tests.Kernel;
using static Alliance.Web.Tests.Listings.SheetFiles;

namespace Alliance.Web.Tests.Listings;

/// <summary>Files as people and people of ill will send them.</summary>
public sealed class ListingSheetTrials(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}/listings";
    private const string Types = "[Content_Types].xml";

    private static readonly string Unit = $"单位 {World.OurUnits[0]}";

    [Theory]
    [InlineData("xl/macros.bin", "application/vnd.ms-office.vbaProject", "has-macros")]
    [InlineData("xl/other.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "has-macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", null, "has-links")]
    [InlineData("xl/embeddings/oleObject1.bin", null, "has-links")]
    [InlineData("xl/connections.xml", null, "has-links")]
    public async Task A_file_that_runs_something_or_reaches_outside_is_refused(string part, string? type, string problem)
    {
        var file = With(Sheet(Row("普通的一行")), part, "x"u8.ToArray());
        if (type is not null)
        {
            file = Changed(file, Types, text => text.Replace("</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>", StringComparison.Ordinal));
        }

        await RefusedAsync(file, problem);
    }

    [Fact]
    public async Task What_unfolds_out_of_all_proportion_is_refused_before_it_is_read()
    {
        await RefusedAsync(With(Sheet(Row("普通的一行")), "xl/media/zeros.bin", new byte[40 * 1024 * 1024]), "unfolds-too-far");
        await RefusedAsync(SheetOf($"<row r=\"1\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 2_000_000))}</row>"), "unfolds-too-far");
        await RefusedAsync(SheetOf($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('长', 40_000)}</t></is></c></row>"), "cell-too-long");
        await RefusedAsync(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>", "<!DOCTYPE x [<!ENTITY e \"eeee\">]>"), "not-a-spreadsheet");
    }

    /// <summary>Which of the two counts would be a guess.</summary>
    [Fact]
    public async Task Two_columns_of_one_name_are_refused() =>
        await RefusedAsync(SheetOf($"<row r=\"1\">{string.Concat(new[] { ListingSheet.Unit, ListingSheet.Kind, ListingSheet.Category, ListingSheet.Title, ListingSheet.Quantity, ListingSheet.Title }.Select(t => $"<c t=\"inlineStr\"><is><t>{t}</t></is></c>"))}</row>"), "heading-twice");

    [Fact]
    public async Task Every_wrong_row_is_named_in_both_languages_however_much_is_wrong_with_it()
    {
        var rows = Enumerable.Range(0, 1200).Select(i => Row($"错行{i}", (ListingSheet.Quantity, "五个"), (ListingSheet.Audience, "火星"))).ToArray();
        var preview = await UploadedAsync(Sheet(rows));
        Assert.Equal((1200, 1200), (preview.GetProperty("rows").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        var problems = preview.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal(2400, problems.Count);
        Assert.Equal(1200, problems.Select(p => p.GetProperty("row").GetInt32()).Distinct().Count());
        Assert.StartsWith("数量：", problems[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Quantity: ", problems[0].GetProperty("detailEn").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ListingSheet.Until, "before-start", ListingSheet.Since, "2026-12-05", ListingSheet.Until, "2026-12-01")]
    [InlineData(ListingSheet.Quantity, "out-of-range", ListingSheet.Quantity, "1e15", null, null)]
    [InlineData(ListingSheet.Since, "out-of-range", ListingSheet.Since, "9999-12-31", null, null)]
    [InlineData(ListingSheet.Until, "out-of-range", ListingSheet.Until, "0001-01-01", ListingSheet.Hours, "08:00-09:00")]
    [InlineData(ListingSheet.Hours, "not-hours", ListingSheet.Hours, "08:00-24:30", null, null)]
    [InlineData(ListingSheet.Days, "not-days", ListingSheet.Days, "周五至周一", null, null)]
    [InlineData(ListingSheet.Hours, "not-hours", ListingSheet.Hours, "八点到九点", null, null)]
    [InlineData(ListingSheet.Fields, "duplicate", ListingSheet.Fields, "时段=夜间；时段=白天", null, null)]
    public async Task What_is_wrong_is_said_as_it_is(string column, string problem, string first, string one, string? second, string? other)
    {
        var preview = await UploadedAsync(Sheet(second is null ? Row("错在一处", (first, one)) : Row("错在一处", (first, one), (second, other))));
        var said = Assert.Single(preview.GetProperty("problems").EnumerateArray());
        Assert.Equal((column, problem), (said.GetProperty("columnName").GetString(), said.GetProperty("facts").GetProperty("problem").GetString()));
    }

    [Fact]
    public async Task A_list_in_short_or_in_English_and_answers_with_colons_are_understood()
    {
        var preview = await UploadedAsync(Sheet(
            Row("简写的清单", (ListingSheet.Kind, "资源")), Row("英文的清单", (ListingSheet.Kind, "resources"), (ListingSheet.Category, "PARKING")), Row("冒号的填写项", (ListingSheet.Fields, "时段：夜间；收费: 免费"))));
        Assert.Equal((3, 0), (preview.GetProperty("fresh").GetInt32(), preview.GetProperty("wrong").GetInt32()));
    }

    [Theory]
    [InlineData(ListingSheet.Kind, "愿望", "需求清单、资源清单")]
    [InlineData(ListingSheet.Category, "飞船", "停车位")]
    [InlineData(ListingSheet.Partial, "也许", "是、否")]
    [InlineData(ListingSheet.Fields, "钟点=夜间", "时段=…")]
    public async Task What_is_not_among_the_choices_is_answered_with_the_choices(string column, string value, string choices)
    {
        var said = Assert.Single((await UploadedAsync(Sheet(Row("错在一处", (column, value))))).GetProperty("problems").EnumerateArray());
        Assert.Equal((column, "unknown-value"), (said.GetProperty("columnName").GetString(), said.GetProperty("facts").GetProperty("problem").GetString()));
        Assert.Contains(choices, said.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(choices, said.GetProperty("detailEn").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_without_hours_are_whole_days_and_weekdays_may_be_written_as_a_range()
    {
        await ImportedAsync(Sheet(
            Row("两头有日子的车位", (ListingSheet.Since, "2026-12-01"), (ListingSheet.Until, "2026/12/5")),
            Row("只有开头的车位", (ListingSheet.Since, "46357")),
            Row("周一到周五的车位", (ListingSheet.Days, "周一至周五"), (ListingSheet.Hours, "08:00-18:00"))));
        Assert.Equal(("2026-11-30T16:00:00+00:00", "2026-12-05T16:00:00+00:00"), (await WindowAsync("两头有日子的车位")).GetProperty("once") is var once ? (Instant(once, "from"), Instant(once, "to")) : default);
        var weekly = (await WindowAsync("只有开头的车位")).GetProperty("weekly");
        Assert.Equal(("2026-12-01", 7), (weekly.GetProperty("since").GetString(), weekly.GetProperty("days").GetArrayLength()));
        Assert.Equal([1, 2, 3, 4, 5], (await WindowAsync("周一到周五的车位")).GetProperty("weekly").GetProperty("days").EnumerateArray().Select(d => d.GetInt32()));
    }

    [Fact]
    public async Task What_was_exported_and_not_touched_changes_nothing_and_what_a_sheet_cannot_say_is_kept()
    {
        var weekly = new { days = new[] { 1, 3 }, fromMinute = 1080, toMinute = 1920, since = "2026-12-01", until = "2027-01-31", except = new[] { "2026-12-09" }, kind = "working" };
        var ids = new List<string>();
        foreach (var body in new object[]
        {
            new { unitId = World.OurUnits[0], kind = "resource", category = "parking", title = "原样往返甲", quantity = 20, minimumPart = 5, window = new { weekly }, fields = new { period = "夜间" } },
            new { unitId = World.OurUnits[0], kind = "resource", category = "expert", title = "原样往返乙", quantity = 0.1, window = new { once = new { from = "2026-12-01T10:00:00Z", to = "2026-12-02T00:00:00Z" } }, fields = new { topic = "一；二=三" } },
        })
        {
            var made = await world.As("coordinator").PostAsync(Ours, body);
            Assert.True(made.Status == HttpStatusCode.Created, made.Text);
            ids.Add(made.Json.GetProperty("id").GetString()!);
        }

        var exported = SheetReader.Read(new MemoryStream(await (await world.As("coordinator").GetAsync($"{Ours}/export.xlsx?q=原样往返")).Message.Content.ReadAsByteArrayAsync()));
        object?[][] Rows(string? title) => [.. exported.Skip(1).Select(r => Enumerable.Range(0, ListingSheet.All.Count).Select(c => (object?)(c == 4 && title is not null ? $"{title}{r.Cells[c]}" : r.Cells.GetValueOrDefault(c))).ToArray())];
        var same = await UploadedAsync(Sheet(Rows(null)));
        Assert.Equal((2, 0, 0), (same.GetProperty("same").GetInt32(), same.GetProperty("changes").GetInt32(), same.GetProperty("wrong").GetInt32()));
        await ImportedAsync(Sheet(Rows("改名")));
        var first = (await world.As("coordinator").GetAsync($"/api/listings/{ids[0]}")).Json.GetProperty("listing");
        Assert.Equal(("改名原样往返甲", 5m), (first.GetProperty("item").GetProperty("title").GetString(), first.GetProperty("minimumPart").GetDecimal()));
        Assert.Equal("2026-12-09", first.GetProperty("item").GetProperty("window").GetProperty("weekly").GetProperty("except")[0].GetString());
        Assert.Equal("一；二=三", (await world.As("coordinator").GetAsync($"/api/listings/{ids[1]}")).Json.GetProperty("listing").GetProperty("values").GetProperty("topic").GetString());
        var other = await UploadedAsync(Sheet([.. Rows("换单位").Select(r => { r[1] = $"单位 {World.OurUnits[1]}"; return r; })]));
        Assert.Equal(2, other.GetProperty("wrong").GetInt32());
    }

    private static string Instant(JsonElement window, string name) => window.GetProperty(name).GetDateTimeOffset().ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<JsonElement> WindowAsync(string title) => Assert.Single((await world.As("coordinator").GetAsync($"{Ours}?q={title}")).Json.GetProperty("items").EnumerateArray()).GetProperty("window");

    private async Task ImportedAsync(byte[] file)
    {
        var preview = await UploadedAsync(file);
        Assert.True(preview.GetProperty("wrong").GetInt32() == 0, preview.ToString());
        var import = $"{Ours}/imports/{preview.GetProperty("id").GetString()}";
        Assert.Equal(HttpStatusCode.Accepted, (await world.As("coordinator").PostAsync($"{import}/run", new { })).Status);
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync(import)).Json.GetProperty("status").GetString() == "done", 60);
    }

    private async Task RefusedAsync(byte[] file, string problem)
    {
        var answer = await world.As("coordinator").UploadAsync(file);
        Assert.Equal((HttpStatusCode.BadRequest, problem), (answer.Status, answer.Fact("problem")));
        Assert.DoesNotContain("problem.", answer.Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> UploadedAsync(byte[] file)
    {
        var answer = await world.As("coordinator").UploadAsync(file);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static object?[] Row(string title, params (string Column, object? Value)[] buts) => RowOf(
    [
        (ListingSheet.Unit, Unit), (ListingSheet.Kind, "资源清单"), (ListingSheet.Category, "停车位"), (ListingSheet.Title, title), (ListingSheet.Quantity, "12.5"), (ListingSheet.Fields, "时段=夜间"), .. buts,
    ]);

    /// <summary>A file whose first sheet has these rows, as they are written here.</summary>
    private static byte[] SheetOf(string rows, string doctype = "") => Changed(
        Sheet(), "xl/worksheets/sheet1.xml", _ => $"<?xml version=\"1.0\"?>{doctype}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");

    private static byte[] With(byte[] file, string part, byte[] content)
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }

        return memory.ToArray();
    }

    private static byte[] Changed(byte[] file, string part, Func<string, string> change)
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase) || (part.EndsWith("sheet1.xml", StringComparison.Ordinal) && e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)));
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = change(reader.ReadToEnd());
            }

            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(text);
        }

        return memory.ToArray();
    }
}
