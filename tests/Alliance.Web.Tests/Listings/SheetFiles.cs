using System.Net.Http.Headers;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.Listings;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Listings;

/// <summary>Lists as the files that people send.</summary>
public static class SheetFiles
{
    /// <summary>A row of the list with these cells; the others are empty.</summary>
    public static object?[] RowOf(params (string Column, object? Value)[] cells)
    {
        var values = cells.ToLookup(c => c.Column, c => c.Value, StringComparer.Ordinal);
        return [.. ListingSheet.All.Select(column => values[column].LastOrDefault())];
    }

    public static byte[] Sheet(params object?[][] rows)
    {
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "清单", [20]))
        {
            sheet.Row(ListingSheet.All);
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return memory.ToArray();
    }

    public static async Task<Answer> UploadAsync(this Browser browser, byte[] file)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(ListingSheet.ContentType);
        return await browser.SendAsync(HttpMethod.Post, $"/api/alliances/{World.Ours}/listings/imports", new MultipartFormDataContent { { part, "file", "清单.xlsx" } });
    }
}
