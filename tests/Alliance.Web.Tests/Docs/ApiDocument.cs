using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Docs;

public sealed class ApiDocument(WebServer server) : IClassFixture<WebServer>
{
    /// <summary>Set ALLIANCE_UPDATE_OPENAPI=1 to write the document anew after a change of the API.</summary>
    [Fact]
    public async Task The_committed_document_is_what_is_served()
    {
        using var browser = server.Browser();
        var served = Formatted((await browser.GetAsync("/openapi/v1.json")).Text);
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable("ALLIANCE_UPDATE_OPENAPI") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, served);
        }

        Assert.True(File.Exists(path), "docs/api/openapi.json is missing: run this test with ALLIANCE_UPDATE_OPENAPI=1.");
        Assert.True(served == await File.ReadAllTextAsync(path), "docs/api/openapi.json is not what is served: run this test with ALLIANCE_UPDATE_OPENAPI=1 and commit it.");
    }

    [Fact]
    public async Task Every_operation_is_described()
    {
        using var browser = server.Browser();
        var document = (await browser.GetAsync("/openapi/v1.json")).Json;
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: $"{o.Name} {p.Name}", o.Value))))
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), operation.Path + " has no summary");
            Assert.True(operation.Value.TryGetProperty("description", out _), operation.Path + " has no description");
            Assert.True(operation.Value.TryGetProperty("operationId", out _), operation.Path + " has no name");
        }
    }

    [Theory]
    [InlineData("zh", "联盟平台接口说明")]
    [InlineData("en", "Alliance API reference")]
    public async Task The_reference_page_can_be_read_in_both_languages_and_runs_no_script(string language, string title)
    {
        using var browser = server.Browser();
        var page = (await browser.GetAsync($"/docs/api?lang={language}")).Text;
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("/api/alliances/{id}/chair-cycles", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    /// <summary>The address and the order of keys are the same wherever it is written.</summary>
    private static string Formatted(string json) =>
        JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
