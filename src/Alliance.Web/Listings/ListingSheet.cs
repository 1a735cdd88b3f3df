using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.Listings;

/// <summary>The lists as a spreadsheet with Chinese headings: the export, and the template for an import. What was exported can be changed and come back.</summary>
public static class ListingSheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Id = "编号";
    public const string Unit = "单位";
    public const string Kind = "清单";
    public const string Category = "分类";
    public const string Title = "标题";
    public const string Text = "说明";
    public const string Quantity = "数量";
    public const string Partial = "可分批";
    public const string Days = "星期";
    public const string Hours = "时段";
    public const string Since = "开始日期";
    public const string Until = "结束日期";
    public const string Region = "所在地区";
    public const string Address = "地址";
    public const string Longitude = "经度";
    public const string Latitude = "纬度";
    public const string Audience = "可见范围";
    public const string Valid = "有效期至";
    public const string Contact = "联系人";
    public const string Phone = "电话";
    public const string Fields = "填写项";
    public const string Status = "状态";
    public const string Left = "余量";

    /// <summary>The category's own fields stand in one column, as 时段=夜间；收费=免费.</summary>
    public static readonly IReadOnlyList<string> All =
        [Id, Unit, Kind, Category, Title, Text, Quantity, Partial, Days, Hours, Since, Until, Region, Address, Longitude, Latitude, Audience, Valid, Contact, Phone, Fields];

    public static readonly IReadOnlyDictionary<string, ListingAudience> Audiences = new Dictionary<string, ListingAudience>(StringComparer.Ordinal)
    {
        ["联盟成员"] = ListingAudience.Alliance, ["本地区单位"] = ListingAudience.Region, ["毗邻省份单位"] = ListingAudience.Adjacent, ["全平台"] = ListingAudience.Public,
    };

    private const int MostRows = 50_000;

    private static readonly double[] Widths = [28, 24, 12, 14, 32, 32, 10, 8, 14, 16, 12, 12, 22, 26, 10, 10, 14, 12, 12, 16, 40, 10, 10];

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = "草稿", ["posted"] = "待对接", ["paused"] = "已暂停", ["partly-matched"] = "部分对接", ["fulfilled"] = "已满足", ["expired"] = "已到期", ["withdrawn"] = "已撤下",
    };

    public static async Task<IResult> TemplateAsync(string id, HttpContext http, ListingQueries listings, CancellationToken cancel)
    {
        var book = await listings.BookAsync(id, cancel);
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "清单", Widths, Choices(book)))
        {
            sheet.Row(All);
            if (book.Kinds is [var kind, ..] && book.Categories.FirstOrDefault(c => c.Kinds.Contains(kind.Code)) is { } category)
            {
                var fields = string.Join('；', category.Fields.Where(f => f.Required).Select(f => $"{f.Zh}={(f.Choices.Length > 0 ? f.Choices[0] : f.Type == FieldType.Number ? "50" : "示例")}"));
                sheet.Row([null, "（填单位全称）", kind.Zh, category.Zh, "示例，导入前请删除此行", "每周两次，需要提前一天预约", 2.0, "是", "1、3、5", "18:00-次日08:00", "2026-12-01", "2027-05-31", null, "门牌号", null, null, "联盟成员", "2027-05-31", "王芳", "021-60000000", fields]);
            }
        }

        return TypedResults.File(memory.ToArray(), ContentType, "清单导入模板.xlsx");
    }

    /// <summary>Everything that fits the filter and that the caller sees, some hundreds at a time; without contacts.</summary>
    public static async Task<IResult> ExportAsync(string id, [AsParameters] ListingAsk ask, HttpContext http, ListingQueries listings, CancellationToken cancel)
    {
        var (filter, book, caller, path) = (ask.Filter(id), await listings.BookAsync(id, cancel), http.Caller(), Path.GetTempFileName());
        await using (var file = File.Create(path))
        {
            using var sheet = new SheetWriter(file, "清单", Widths, Choices(book));
            sheet.Row([.. All, Status, Left]);
            var (after, written) = ((string?)null, 0);
            do
            {
                var (rows, next) = await listings.SheetAsync(caller, filter, 500, after, cancel);
                foreach (var (item, text, values) in rows)
                {
                    sheet.Row(Row(item, text, values, book));
                }

                (after, written) = (next, written + rows.Count);
            }
            while (after is not null && written < MostRows);
        }

        http.Response.Headers.ContentDisposition = "attachment; filename=\"listings.xlsx\"; filename*=UTF-8''%E6%B8%85%E5%8D%95.xlsx";
        return TypedResults.Stream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous), ContentType);
    }

    private static IEnumerable<object?> Row(ListingItem i, string? text, IReadOnlyDictionary<string, string> values, ListBook book)
    {
        var (weekly, once, category) = (i.Window?.Weekly, i.Window?.Once, book.Category(i.Category));
        var fields = values.Select(v => $"{category?.Fields.FirstOrDefault(f => f.Code == v.Key)?.Zh ?? v.Key}={v.Value.Replace('\n', '+')}");
        return
        [
            i.Id, i.UnitName, book.Kind(i.Kind)?.Zh ?? i.Kind, i.CategoryName, i.Title, text, (double)i.Quantity, i.Partial ? "是" : "否",
            weekly is null ? null : weekly.Kind == WindowDays.Working && weekly.Days.Length == 7 ? "工作日" : string.Join('、', weekly.Days),
            weekly is null ? once is null ? null : Clocks(once) : $"{Clock(weekly.FromMinute)}-{Clock(weekly.ToMinute)}",
            weekly is null ? once is null ? null : $"{ChinaTime.DateOf(once.From):yyyy-MM-dd}" : $"{weekly.Since:yyyy-MM-dd}",
            weekly?.Until is { } until ? $"{until:yyyy-MM-dd}" : once is null ? null : $"{ChinaTime.DateOf(once.To):yyyy-MM-dd}",
            i.Region?.Code, i.Address, i.Longitude, i.Latitude, Audiences.FirstOrDefault(a => Kernel.Ask.Word(a.Value) == i.Audience).Key ?? "仅分会", $"{i.ValidUntil:yyyy-MM-dd}", null, null, string.Join('；', fields),
            Statuses.GetValueOrDefault(i.Status, i.Status), (double)i.Left,
        ];
    }

    private static string Clock(int minute) => minute > 1440 ? $"次日{(minute - 1440) / 60:00}:{minute % 60:00}" : $"{minute / 60:00}:{minute % 60:00}";

    private static string Clocks(OnceWindow once) => $"{once.From.ToOffset(ChinaTime.Offset):HH:mm}-{once.To.ToOffset(ChinaTime.Offset):HH:mm}";

    private static Dictionary<int, IReadOnlyList<string>> Choices(ListBook book) => new()
    {
        [2] = [.. book.Kinds.Select(k => k.Zh)], [3] = [.. book.Categories.Select(c => c.Zh)], [7] = ["是", "否"], [16] = [.. Audiences.Keys],
    };
}
