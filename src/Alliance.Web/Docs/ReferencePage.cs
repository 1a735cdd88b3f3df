using System.Globalization;
using System.Net;
using System.Text;
using Alliance.Web.Kernel;
using Microsoft.OpenApi;

namespace Alliance.Web.Docs;

/// <summary>The API reference as one page, written from the OpenAPI document: no script, nothing fetched from elsewhere.</summary>
internal static class ReferencePage
{
    public static string Write(OpenApiDocument document, bool chinese)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html><html lang="{(chinese ? "zh-CN" : "en")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{(chinese ? "联盟平台接口说明" : "Alliance API reference")}</title><link rel="stylesheet" href="/docs/api.css"></head><body>
            <header><h1>{(chinese ? "联盟平台接口说明" : "Alliance API reference")}</h1>
            <p>{(chinese ? Introduction : Text(document.Info.Description))}</p>
            <p><a href="/docs/api?lang={(chinese ? "en" : "zh")}">{(chinese ? "English" : "中文")}</a> · <a href="/openapi/v1.json">OpenAPI (JSON)</a> · <a href="#codes">{(chinese ? "拒绝代码" : "Refusal codes")}</a></p></header>
            """);
        var groups = document.Paths
            .SelectMany(path => path.Value.Operations?.Select(o => (Path: path.Key, Method: o.Key, Operation: o.Value)) ?? [])
            .GroupBy(o => o.Operation.Tags?.FirstOrDefault()?.Name ?? "Other")
            .ToList();
        html.Append("<nav><ul>").AppendJoin("", groups.Select(g => $"<li><a href=\"#{Text(g.Key)}\">{Room(g.Key, chinese)}</a></li>")).Append("</ul></nav><main>");
        foreach (var group in groups)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Text(group.Key)}\">{Room(group.Key, chinese)}</h2>");
            foreach (var (path, method, operation) in group)
            {
                Operation(html, path, method.Method, operation, chinese);
            }
        }

        Codes(html, chinese);
        return html.Append("</main></body></html>").ToString();
    }

    private const string Introduction =
        "一切改动都是“命令”：每次操作带一个 <code>Idempotency-Key</code>（重试时用同一个），修改时带 <code>If-Match</code>。程序用 <code>Authorization: Bearer al_…</code>，"
        + "控制台用会话 Cookie，并在改动时带 <code>X-Alliance-Antiforgery</code>。被拒绝时返回 <code>application/problem+json</code>：稳定的代码、相关事实，以及中文（<code>detail</code>）和英文（<code>detailEn</code>）各一句话。";

    private static void Operation(StringBuilder html, string path, string method, OpenApiOperation operation, bool chinese)
    {
        html.Append(CultureInfo.InvariantCulture, $"<details id=\"{Text(operation.OperationId)}\"><summary><span class=\"method\">{method.ToUpperInvariant()}</span><code>{Text(path)}</code><span class=\"muted\">{Text(operation.Summary)}</span></summary><div class=\"body\">");
        foreach (var paragraph in (operation.Description ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(Text(paragraph)).Append("</p>");
        }

        var rows = (operation.Parameters ?? []).Select(p => (Name: p.Name ?? "", Where: $"{p.In}".ToLowerInvariant(), Type: TypeOf(p.Schema), Note: p.Description ?? "")).ToList();
        var body = operation.RequestBody?.Content?.FirstOrDefault().Value?.Schema;
        rows.AddRange((body?.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(p => (Name: p.Key, Where: "body", Type: TypeOf(p.Value), Note: p.Value.Description ?? "")));
        if (rows.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<table><thead><tr><th>{(chinese ? "参数" : "Parameter")}</th><th>{(chinese ? "位置" : "In")}</th><th>{(chinese ? "类型" : "Type")}</th><th></th></tr></thead><tbody>");
            html.AppendJoin("", rows.Select(r => $"<tr><td><code>{Text(r.Name)}</code></td><td>{r.Where}</td><td><code>{Text(r.Type)}</code></td><td>{Text(r.Note)}</td></tr>")).Append("</tbody></table>");
        }

        html.Append("<p class=\"muted\">").AppendJoin(" · ", (operation.Responses ?? []).Select(r => $"{r.Key}{Answer(r.Value)}")).Append("</p></div></details>");
    }

    private static string Answer(IOpenApiResponse response) =>
        response.Content?.FirstOrDefault().Value?.Schema is { } schema && TypeOf(schema) is { Length: > 0 } type ? $" <code>{Text(type)}</code>" : "";

    private static void Codes(StringBuilder html, bool chinese)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"codes\">{(chinese ? "拒绝代码" : "Refusal codes")}</h2><table><tbody>");
        var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in Sentences.Codes.Where(c => c.Contains('.', StringComparison.Ordinal) && !c.StartsWith("field.", StringComparison.Ordinal) && !c.StartsWith("problem.", StringComparison.Ordinal)))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr id=\"{code}\"><td><code>{code}</code></td><td>{Statuses.Of(code)}</td><td>{Text(chinese ? Sentences.Chinese(code, nothing) : Sentences.English(code, nothing))}</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Items: { } items } => TypeOf(items) + "[]",
        { Enum: { Count: > 0 } values } => string.Join(" | ", values.Select(v => v?.ToString())),
        _ => string.Join(" | ", $"{schema.Type}".Split(", ").Select(t => t.ToLowerInvariant())) + (schema.Format is { } format ? $" ({format})" : ""),
    };

    private static string Room(string tag, bool chinese) => !chinese ? Text(tag) : tag switch
    {
        "Session" => "登录 Session",
        "Account" => "我的账号 Account",
        "Feed" => "动态 Feed",
        "Regions" => "地区 Regions",
        "MemberUnits" => "成员单位 Member units",
        "People" => "人员 People",
        "Alliances" => "联盟 Alliances",
        "Memberships" => "成员与加入 Memberships",
        "ChairCycles" => "轮值 Chair cycles",
        "Conferences" => "会议 Meetings",
        "Calendars" => "日历 Calendars",
        "Mail" => "邮件 Mail",
        "Workbench" => "工作台 Workbench",
        "Search" => "搜索 Search",
        _ => Text(tag),
    };

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
