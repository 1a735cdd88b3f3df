using System.Collections.Concurrent;
using Microsoft.AspNetCore.StaticFiles;

namespace Alliance.Web.Pages;

/// <summary>
/// The console's files as the build wrote them to <c>wwwroot/console</c>, each with its compressed copies beside it
/// (<c>.br</c>, <c>.gz</c>). What has a hash in its name never changes and is kept for a year; the page itself is asked for anew each time.
/// </summary>
public sealed class ConsoleFiles
{
    private static readonly (string Name, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider types = new();
    private readonly ConcurrentDictionary<string, string?> found = new(StringComparer.Ordinal);
    private readonly string? root;

    public ConsoleFiles(IConfiguration configuration) => root = RootOf(configuration["ConsoleFolder"]);

    public async Task<bool> TryServeAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (root is null || path == "/" || path.EndsWith('/') || (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) || Find(path) is not { } file)
        {
            return false;
        }

        await SendAsync(http, file, path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache");
        return true;
    }

    /// <summary>The console finds its own way from the address, so every address outside the API gets the same page.</summary>
    public async Task ServePageAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await Kernel.Problem.Of(Kernel.WebCodes.MethodNotAllowed).WriteAsync(http);
        }
        else if (root is not null && Find("/index.html") is { } page)
        {
            await SendAsync(http, page, "no-cache");
        }
        else
        {
            http.Response.StatusCode = 503;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync("<!doctype html><meta charset=utf-8><title>联盟 Alliance</title><p>控制台尚未构建，请运行 <code>dotnet build src/Alliance.Web</code>（需要 Node 20）。<p>The console has not been built: run <code>dotnet build src/Alliance.Web</code> (needs Node 20). The API is at <a href=/docs/api>/docs/api</a>.");
        }
    }

    private static string? RootOf(string? configured)
    {
        string[] places = configured is not null
            ? [configured]
            : [Path.Combine(AppContext.BaseDirectory, "wwwroot", "console"), Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "wwwroot", "console")];
        return places.Select(Path.GetFullPath).FirstOrDefault(Directory.Exists);
    }

    /// <summary>The file of a request's path, if it is one of ours: nothing outside the folder is ever reached.</summary>
    private string? Find(string path)
    {
        if (found.TryGetValue(path, out var known) && (known is null || File.Exists(known)))
        {
            return known;
        }

        var file = Path.GetFullPath(Path.Combine(root!, path.TrimStart('/')));
        var mine = !path.Contains('\0', StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal)
            && file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file);
        if (mine && found.Count < 5000)
        {
            found[path] = file;
        }

        return mine ? file : null;
    }

    private async Task SendAsync(HttpContext http, string file, string caching)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var encoding = Array.Find(Encodings, e => accepted.Contains(e.Name, StringComparison.OrdinalIgnoreCase) && File.Exists(file + e.Suffix));
        var info = new FileInfo(file + encoding.Suffix);
        var tag = $"\"{info.LastWriteTimeUtc.Ticks:x}-{info.Length:x}\"";
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers.ETag = tag;
        headers.Vary = "Accept-Encoding";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = 304;
            return;
        }

        http.Response.ContentType = types.TryGetContentType(file, out var type) ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type : "application/octet-stream";
        http.Response.ContentLength = info.Length;
        if (encoding.Name is not null)
        {
            headers.ContentEncoding = encoding.Name;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.SendFileAsync(info.FullName);
        }
    }
}

public static class ConsoleServing
{
    public static IApplicationBuilder UseConsoleFiles(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<ConsoleFiles>();
        return app.Use(async (http, next) =>
        {
            if (!await files.TryServeAsync(http))
            {
                await next(http);
            }
        });
    }
}
