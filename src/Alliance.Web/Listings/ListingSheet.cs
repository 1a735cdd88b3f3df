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

    /// <summary>Before the name of a field that has a column of its own: a field may be called as another column is.</summary>
    public const string FieldColumn = "填写项·";
    public const string Status = "状态";
    public const string Left = "余量";

    /// <summary>The category's own fields stand in one column, as 时段=夜间；收费=免费.</summary>
    public static readonly IReadOnlyList<string> All =
        [Id, Unit, Kind, Category, Title, Text, Quantity, Partial, Days, Hours, Since, Until, Region, Address, Longitude, Latitude, Audience, Valid, Contact, Phone, Fields];

    public static readonly IReadOnlyDictionary<string, ListingAudience> Audiences = new Dictionary<string, ListingAudience>(StringComparer.Ordinal)
    {
        ["联盟成员"] = ListingAudience.Alliance, ["本地区单位"] = ListingAudience.Region, ["毗邻省份单位"] = ListingAudience.Adjacent, ["全平台"] = ListingAudience.Public,
    };

    /// <summary>An entry meant for one branch comes out of an export so; a file cannot name a branch.</summary>
    public const string OnlyBranch = "仅分会";

    /// <summary>What the columns are called in an English sentence.</summary>
    public static readonly IReadOnlyDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Id] = "Number", [Unit] = "Unit", [Kind] = "List", [Category] = "Category", [Title] = "Title", [Text] = "Description", [Quantity] = "Quantity", [Partial] = "In parts", [Days] = "Weekdays",
        [Hours] = "Hours", [Since] = "From (day)", [Until] = "To (day)", [Region] = "Region", [Address] = "Address", [Longitude] = "Longitude", [Latitude] = "Latitude", [Audience] = "Shown to",
        [Valid] = "Valid until", [Contact] = "Contact", [Phone] = "Telephone", [Fields] = "Fields",
    };

    private const int MostChoices = 12;

    private const int MostRows = 50_000;

    private static readonly double[] Widths = [28, 24, 12, 14, 32, 32, 10, 8, 14, 16, 12, 12, 22, 26, 10, 10, 14, 12, 12, 16, 40, 10, 10];

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = "草稿", ["posted"] = "待对接", ["paused"] = "已暂停", ["partly-matched"] = "部分对接", ["fulfilled"] = "已满足", ["expired"] = "已到期", ["withdrawn"] = "已撤下",
    };

    /// <summary>By its name, by its name in English, or by what comes before 清单 in it, as people shorten it.</summary>
    public static ListKind? KindOf(ListBook book, string? text) =>
        text is null ? null
        : book.Kinds.FirstOrDefault(k => k.Zh == text)
            ?? book.Kinds.FirstOrDefault(k => string.Equals(k.En, text, StringComparison.OrdinalIgnoreCase))
            ?? (book.Kinds.Where(k => k.Zh == text + "清单").ToList() is [var one] ? one : null);

    /// <summary>The choices as they are told to whoever wrote something else; the first of many.</summary>
    public static string Said(IEnumerable<string> choices) =>
        choices.Take(MostChoices + 1).ToList() is { Count: > MostChoices } many ? string.Join('、', many.Take(MostChoices)) + "…" : string.Join('、', choices);

    /// <summary>With a category, each of its fields has a column of its own, with its choices.</summary>
    public static async Task<IResult> TemplateAsync(string id, string? category, HttpContext http, ListingQueries listings, CancellationToken cancel)
    {
        var book = await listings.BookAsync(id, cancel);
        var chosen = string.IsNullOrEmpty(category) ? null : book.Category(Shape.Id("category", category)) ?? throw new ShapeException("category", "unknown-value");
        var headings = chosen is null ? All : [.. All.Where(c => c != Fields), .. chosen.Fields.Where(f => f.Type != FieldType.File).Select(f => FieldColumn + f.Zh)];
        var example = chosen ?? (book.Kinds is [var first, ..] ? book.Categories.FirstOrDefault(c => c.Kinds.Contains(first.Code)) : null);
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "清单", [.. headings.Select((_, i) => i < 20 ? Widths[i] : 18)], Choices(book, chosen, headings)))
        {
            sheet.Row(headings);
            if (example is not null)
            {
                sheet.Row(headings.Select(heading => Example(heading, book, example)));
            }
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"template.xlsx\"; filename*=UTF-8''{Uri.EscapeDataString(chosen is null ? "清单导入模板.xlsx" : $"清单导入模板-{chosen.Zh}.xlsx")}";
        return TypedResults.Bytes(memory.ToArray(), ContentType);
    }

    private static object? Example(string heading, ListBook book, ListCategory category) => heading switch
    {
        Unit => "（填单位全称）",
        Kind => book.Kinds.First(k => category.Kinds.Contains(k.Code)).Zh,
        Category => category.Zh,
        Title => "示例，导入前请删除此行",
        Text => "每周两次，需要提前一天预约",
        Quantity => 2.0,
        Partial => "是",
        Days => "1、3、5",
        Hours => "18:00-次日08:00",
        Since => "2026-12-01",
        Until or Valid => "2027-05-31",
        Address => "门牌号",
        Audience => "联盟成员",
        Contact => "王芳",
        Phone => "021-60000000",
        Fields => string.Join('；', category.Fields.Where(f => f.Required).Select(f => $"{f.Zh}={ExampleOf(f)}")),
        _ when heading.StartsWith(FieldColumn, StringComparison.Ordinal) => category.Fields.FirstOrDefault(f => FieldColumn + f.Zh == heading) is { Required: true } field ? ExampleOf(field) : null,
        _ => null,
    };

    private static string ExampleOf(CategoryField field) =>
        field.Choices.Length > 0 ? field.Choices[0] : field.Type switch { FieldType.Number => "50", FieldType.Date => "2026-12-01", _ => "示例" };

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
                foreach (var row in rows)
                {
                    sheet.Row(Row(row));
                }

                (after, written) = (next, written + rows.Count);
            }
            while (after is not null && written < MostRows);
        }

        http.Response.Headers.ContentDisposition = "attachment; filename=\"listings.xlsx\"; filename*=UTF-8''%E6%B8%85%E5%8D%95.xlsx";
        return TypedResults.Stream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous), ContentType);
    }

    private static IEnumerable<object?> Row(ListingSheetItem row)
    {
        var i = row.Item;
        return
        [
            i.Id, i.UnitName, row.KindName, i.CategoryName, i.Title, row.Text, (double)i.Quantity, i.Partial ? "是" : "否", .. WindowCells(i.Window),
            i.Region?.Code, i.Address, i.Longitude, i.Latitude, Audiences.FirstOrDefault(a => Kernel.Ask.Word(a.Value) == i.Audience).Key ?? OnlyBranch, $"{i.ValidUntil:yyyy-MM-dd}", null, null,
            FieldsCell(row.Fields), Statuses.GetValueOrDefault(i.Status, i.Status), (double)i.Left,
        ];
    }

    /// <summary>A window as its four columns say it: weekdays, hours, first and last day. What they cannot say (exceptions, working days among some weekdays) is kept when they come back unchanged.</summary>
    internal static string?[] WindowCells(TimeWindow? window) => window switch
    {
        { Weekly: { } w } =>
        [
            w.Kind == WindowDays.Working && w.Days.Length == 7 ? "工作日" : string.Join('、', w.Days), $"{Clock(w.FromMinute)}-{Clock(w.ToMinute)}", $"{w.Since:yyyy-MM-dd}",
            w.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
        ],
        { Once: { } once } => [null, Clocks(once), $"{ChinaTime.DateOf(once.From):yyyy-MM-dd}", $"{ChinaTime.DateOf(once.To):yyyy-MM-dd}"],
        _ => [null, null, null, null],
    };

    internal static string FieldsCell(IEnumerable<(string Name, string Value)> fields) => string.Join('；', fields.Select(f => $"{f.Name}={f.Value.Replace('\n', '+')}"));

    private static string Clock(int minute) => minute > 1440 ? $"次日{(minute - 1440) / 60:00}:{minute % 60:00}" : $"{minute / 60:00}:{minute % 60:00}";

    private static string Clocks(OnceWindow once) => $"{once.From.ToOffset(ChinaTime.Offset):HH:mm}-{once.To.ToOffset(ChinaTime.Offset):HH:mm}";

    private static Dictionary<int, IReadOnlyList<string>> Choices(ListBook book) => Choices(book, null, All);

    private static Dictionary<int, IReadOnlyList<string>> Choices(ListBook book, ListCategory? category, IReadOnlyList<string> headings)
    {
        var choices = new Dictionary<int, IReadOnlyList<string>>();
        for (var i = 0; i < headings.Count; i++)
        {
            IReadOnlyList<string> some = headings[i] switch
            {
                Kind => [.. book.Kinds.Where(k => category is null || category.Kinds.Contains(k.Code)).Select(k => k.Zh)],
                Category => category is null ? [.. book.Categories.Select(c => c.Zh)] : [category.Zh],
                Partial => ["是", "否"],
                Audience => [.. Audiences.Keys],
                _ => category?.Fields.FirstOrDefault(f => f.Type == FieldType.Choice && FieldColumn + f.Zh == headings[i])?.Choices ?? [],
            };
            if (some.Count > 0)
            {
                choices[i] = some;
            }
        }

        return choices;
    }
}
