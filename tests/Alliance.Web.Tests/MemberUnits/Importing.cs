using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.MemberUnits;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.MemberUnits;

public sealed class Importing(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Good_rows_are_registered_and_each_wrong_row_says_what_is_wrong()
    {
        using var browser = await server.AdministratorAsync();
        await browser.PostAsync("/api/member-units", new { name = "已在系统中的单位", kind = "other", regionCode = "310101013" });
        var upload = await UploadAsync(browser, Sheet(
            ["外滩第一商户", null, "商户", "上海市黄浦区外滩街道", "中山东一路 1 号", 121.49, 31.24, "会议室、停车位", null],
            ["外滩第二商户", null, "merchant", "310101013", null, null, null, null, null],
            [null, null, "商户", "310101013", null, null, null, null, null],
            ["类别不对", null, "飞船", "310101013", null, null, null, null, null],
            ["地区不对", null, "商户", "月球", null, null, null, null, null],
            ["坐标不对", null, "商户", "310101013", null, "东经", 31.0, null, null],
            ["坐标太大", null, "商户", "310101013", null, 1210.0, 31.0, null, null],
            ["外滩第一商户", null, "商户", "310101013", null, null, null, null, null],
            ["已在系统中的单位", null, "其他", "310101013", null, null, null, null, null],
            [new string('长', 100), null, "商户", "310101013", null, null, null, null, null]));
        Assert.Equal(HttpStatusCode.OK, upload.Status);
        var preview = upload.Json;
        Assert.Equal((10, 2, 8), (preview.GetProperty("rows").GetInt32(), preview.GetProperty("good").GetInt32(), preview.GetProperty("bad").GetInt32()));
        var problems = preview.GetProperty("problems").EnumerateArray().Select(p => (p.GetProperty("row").GetInt32(), p.GetProperty("columnName").GetString(), p.GetProperty("facts").TryGetProperty("problem", out var problem) ? problem.GetString() : p.GetProperty("code").GetString())).ToList();
        Assert.Equal(
            [
                (4, UnitColumns.Name, "required"),
                (5, UnitColumns.Kind, "unknown-value"),
                (6, UnitColumns.Region, "unknown"),
                (7, UnitColumns.Longitude, "not-a-number"),
                (8, UnitColumns.Longitude, "out-of-range"),
                (9, UnitColumns.Name, "member-unit.duplicate-in-file"),
                (10, UnitColumns.Name, "member-unit.duplicate-in-system"),
                (11, UnitColumns.Name, "too-long"),
            ],
            problems.Where(p => p.Item2 != UnitColumns.Latitude));

        var id = preview.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Accepted, (await browser.PostAsync($"/api/member-units/imports/{id}/run")).Status);
        Assert.Equal("member-unit.import-not-ready", (await browser.PostAsync($"/api/member-units/imports/{id}/run")).Code);
        await Until.TrueAsync(async () => (await browser.GetAsync($"/api/member-units/imports/{id}")).Json.GetProperty("status").GetString() == "done");
        var found = (await browser.GetAsync("/api/member-units?q=" + Uri.EscapeDataString("商户"))).Json;
        Assert.Equal(2, found.GetProperty("total").GetInt32());
        Assert.Equal("310101013", found.GetProperty("items")[0].GetProperty("region").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_template_and_an_export_can_be_read_back()
    {
        using var browser = await server.AdministratorAsync();
        await browser.PostAsync("/api/member-units", new { name = "会被导出的单位", kind = "hospital", regionCode = "310101013", offers = new[] { "门诊" } });
        foreach (var path in new[] { "/api/member-units/import/template.xlsx", "/api/member-units/export.xlsx?q=" + Uri.EscapeDataString("会被导出") })
        {
            var answer = await browser.GetAsync(path);
            var bytes = await answer.Message.Content.ReadAsByteArrayAsync();
            var rows = SheetReader.Read(new MemoryStream(bytes));
            Assert.Equal(UnitColumns.All, rows[0].Cells.OrderBy(c => c.Key).Select(c => c.Value));
            Assert.Equal(2, rows.Count);
        }
    }

    [Fact]
    public async Task Files_that_are_no_spreadsheets_carry_macros_or_unfold_without_end_are_refused()
    {
        using var browser = await server.AdministratorAsync();
        Assert.Equal("not-a-spreadsheet", (await UploadAsync(browser, "no spreadsheet at all"u8.ToArray())).Fact("problem"));
        Assert.Equal("not-a-spreadsheet", (await UploadAsync(browser, Zip(("a.txt", 10)))).Fact("problem"));
        Assert.Equal("has-macros", (await UploadAsync(browser, Zip(("xl/vbaProject.bin", 10)))).Fact("problem"));
        Assert.Equal("unfolds-too-far", (await UploadAsync(browser, Zip(("xl/worksheets/sheet1.xml", 400_000_000)))).Fact("problem"));
        Assert.Equal("kernel.unsupported-media-type", (await browser.PostAsync("/api/member-units/imports", new { file = "x" })).Code);
        Assert.Equal("required", (await browser.SendAsync(HttpMethod.Post, "/api/member-units/imports", new MultipartFormDataContent { { new StringContent("x"), "other" } })).Fact("problem"));
    }

    [Fact]
    public async Task An_import_is_its_uploaders_alone()
    {
        using var browser = await server.AdministratorAsync();
        var id = (await UploadAsync(browser, Sheet(["别人的导入", null, "商户", "310101013", null, null, null, null, null]))).Json.GetProperty("id").GetString();
        await server.PersonAsync("another-administrator", new Domain.Kernel.Grant(Domain.Kernel.Role.Administrator, ""));
        using var other = await server.SignedInAsync("another-administrator");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/member-units/imports/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/api/member-units/imports/{id}/run")).Status);
    }

    private static byte[] Sheet(params object?[][] rows)
    {
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "成员单位", [20]))
        {
            sheet.Row(UnitColumns.All);
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, int Zeros)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, zeros) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = new byte[100_000];
                for (var written = 0; written < zeros; written += block.Length)
                {
                    stream.Write(block, 0, Math.Min(block.Length, zeros - written));
                }
            }
        }

        return memory.ToArray();
    }

    private static async Task<Answer> UploadAsync(Browser browser, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(UnitSpreadsheet.ContentType);
        return await browser.SendAsync(HttpMethod.Post, "/api/member-units/imports", new MultipartFormDataContent { { file, "file", "units.xlsx" } });
    }
}
