namespace Alliance.Web.Docs;

/// <summary>The reference page's own small style sheet: system fonts, light and dark, readable on a phone and on paper.</summary>
internal static class ReferenceStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1d2b2a;--soft:#5b6b69;--line:#d9e0df;--paper:#fff;--band:#f4f7f6;--teal:#0f6b66}
        @media (prefers-color-scheme:dark){:root{--ink:#e4ecea;--soft:#9fb0ad;--line:#33413f;--paper:#141a19;--band:#1b2322;--teal:#5fc4bb}}
        *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
        header,main,nav{max-width:1080px;margin:0 auto;padding:16px 24px}header{border-bottom:1px solid var(--line)}h1{font-size:28px;margin:8px 0}h2{margin:40px 0 8px;font-size:22px;border-bottom:1px solid var(--line)}
        a{color:var(--teal)}nav ul{columns:3 220px;padding-left:20px;margin:0}details{border:1px solid var(--line);border-radius:8px;margin:8px 0;background:var(--band)}
        summary{cursor:pointer;padding:8px 16px;display:flex;gap:12px;flex-wrap:wrap;align-items:baseline}summary:focus-visible{outline:2px solid var(--teal);outline-offset:2px}
        .body{padding:0 16px 16px;background:var(--paper);border-radius:0 0 8px 8px;overflow-x:auto}code{font:14px/1.5 ui-monospace,"SF Mono",Consolas,monospace;word-break:break-all}
        .method{font-weight:700;color:var(--teal);min-width:56px}.muted{color:var(--soft)}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
        @media print{details{break-inside:avoid}}
        """;
}
