using Alliance.Storage.MemberUnits;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.MemberUnits;

/// <summary>Units as a spreadsheet: the export, and the empty template for an import.</summary>
public static class UnitSpreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly double[] Widths = [36, 16, 12, 32, 40, 12, 12, 32, 24];

    public static async Task<IResult> ExportAsync(string? q, string? region, string? kind, string? sort, HttpContext http, UnitExport export, CancellationToken cancel)
    {
        var filter = MemberUnitEndpoints.Filter(q, region, kind, sort);
        var path = Path.GetTempFileName();
        await using (var file = File.Create(path))
        {
            using var sheet = new SheetWriter(file, "成员单位", Widths);
            sheet.Row(UnitColumns.All);
            await foreach (var u in export.RowsAsync(filter, cancel))
            {
                sheet.Row([u.Name, u.ShortName, UnitColumns.KindName(u.Kind), u.Region.Code, u.Address, u.Longitude, u.Latitude, string.Join('、', u.Offers), u.CreditCode]);
            }
        }

        http.Response.Headers.ContentDisposition = "attachment; filename=\"member-units.xlsx\"; filename*=UTF-8''%E6%88%90%E5%91%98%E5%8D%95%E4%BD%8D.xlsx";
        return TypedResults.Stream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous), ContentType);
    }

    public static IResult Template()
    {
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "成员单位", Widths))
        {
            sheet.Row(UnitColumns.All);
            sheet.Row(["外滩街道社区服务中心", "外滩社区", "社会组织", "上海市黄浦区外滩街道", "示例，导入前请删除此行", 121.49, 31.24, "会议室、培训教室", null]);
        }

        return TypedResults.File(memory.ToArray(), ContentType, "成员单位导入模板.xlsx");
    }
}
