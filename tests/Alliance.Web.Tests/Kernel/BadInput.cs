using System.Net;
using System.Text;
using Alliance.Storage.Kernel;
using Alliance.Domain.Kernel;
using Alliance.Web.Access;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Web.Tests.Kernel;

/// <summary>Whatever is sent to whatever endpoint: refused with a code and a sentence in both languages, never a failure, never a change.</summary>
public sealed class BadInput(WorldServer world) : IClassFixture<WorldServer>
{
    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "42", "\"text\"", "{\"a\":", "{}",
        """{"name":12,"kind":[],"type":{},"regions":"31","terms":"many","term":"x","unitId":{},"leads":"yes"}""",
        """{"name":"\u0000","shortName":"a\u0000b","reason":"\u0000","message":"\u0000","text":"\u0000","unitId":"\u0000","kind":"other","regionCode":"\u0000","signInName":"\u0000","type":"industry","regions":["\u0000"],"terms":0,"term":0,"withTerm":1}""",
        """{"name":"\ud800","reason":"\udfff","message":"\ud83d","text":"\ud800","unitId":"\ud800","kind":"other","regionCode":"31","type":"industry","regions":["31"],"terms":0,"signInName":"\ud800"}""",
        """{"name":"x","kind":"no-such-kind","type":"no-such-type","length":"fortnight","side":"both","role":"king"}""",
        """{"name":"日期","type":"industry","regions":["31"],"startsOn":"9999-99-99","heldOn":"yesterday","effectiveFrom":"0000-00-00","foundedOn":"2026-02-30","terms":"1"}""",
        """{"length":"year","startsOn":"9999-12-31","terms":1001,"heldOn":"9999-12-31","effectiveFrom":"9999-12-31","servedBefore":[],"term":2147483647,"withTerm":-2147483648,"side":"incoming","early":true}""",
        """{"length":"quarter","startsOn":"2027-01-01","terms":-5,"fixed":[{"term":-1,"unitId":"x"}],"blackouts":[{"unitId":"x","fromTerm":9,"toTerm":1}],"share":"-1/2","shares":[{"unitId":"gold-exchange","share":"0"}],"term":-1,"withTerm":-1,"side":"incoming"}""",
        """{"length":"quarter","startsOn":"2027-01-01","terms":99999999999999999999,"share":"1/0","days":1e400,"longitude":"NaN","latitude":1e999}""",
        """{"length":"quarter","startsOn":"2027-01-01","terms":3,"fixed":[null],"blackouts":[null],"servedBefore":[null],"join":[null],"leave":[null],"shares":[null],"members":[null],"regions":[null],"offers":[null],"firstGrant":null,"charter":{"rotation":null,"admission":null,"tracks":[null],"lists":[null]},"effectiveFrom":"2027-01-01","name":"空值","type":"industry","kind":"other","regionCode":"31","scopes":null}""",
        """{"charter":{"rotation":{"length":"quarter","shares":"equal","twoLevels":false,"notTwiceInARow":true,"alternateProvinces":false,"newcomerWaitTerms":1,"handOverLeadDays":14},"admission":{"by":"coordinator","majority":"simple","votingDays":14},"tracks":[null,null,null,null],"lists":[null,{"key":null,"nameZh":null,"nameEn":null,"categories":[null]}]},"effectiveFrom":"2027-01-01","name":"空清单","type":"industry","regions":["3x"],"members":[{"unitId":null,"share":null}]}""",
        """{"id":"UPPER CASE/..","name":"名称","type":"industry","regions":["31 OR 1=1"],"unitId":"../../etc","intoUnitId":"' OR 1=1 --","voterUnitId":"x y","inFavour":true,"admit":true,"scopes":{"alliance/x/y":1,"":2}}""",
    ];

    private static readonly string[] Queries = ["?page=x&size=-1", "?page=0", "?page=99999999999", "?size=1000", "?region=abc", "?kind=nope&type=nope", "?sort=';drop", "?q=%00", "?q=" + "%E5%81%9C", "?before=-1", "?after=-5", "?terms=0", "?level=galaxy", "?scope=x", "?max=0", "?mine=maybe", "?status=odd", "?role=king"];

    private IEnumerable<RouteEndpoint> Endpoints => world.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal) && EndpointGuard.NameOf(e) is not ("session.sign-out" or "account.end-other-sessions"));

    [Fact]
    public async Task No_body_and_no_query_makes_a_failure_or_a_change()
    {
        var before = await HeadsAsync();
        var wrong = new List<string>();
        var big = $$"""{"name":"{{new string('名', 280_000)}}","message":"{{new string('x', 100_000)}}"}""";
        foreach (var endpoint in Endpoints)
        {
            var (method, path) = Address(endpoint);
            foreach (var body in method is "GET" or "DELETE" ? [null] : Bodies.Append(big).Append(null).Cast<string?>())
            {
                await TryAsync(method, path, body, "application/json", wrong);
            }

            if (method is not ("GET" or "DELETE"))
            {
                await TryAsync(method, path, "<xml/>", "application/xml", wrong);
                await TryAsync(method, path, new string('[', 5000), "application/json", wrong);
            }

            foreach (var query in method == "GET" ? Queries : [])
            {
                await TryAsync(method, path + query, null, "", wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
        Assert.Equal(before, await HeadsAsync());
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_too_large()
    {
        using var content = new StringContent("{\"name\":\"" + new string('a', 2_000_000) + "\"}", Encoding.UTF8, "application/json");
        var answer = await world.As("administrator").SendAsync(HttpMethod.Post, "/api/member-units", content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "kernel.too-large"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"name":"好","kind":"no-such","regionCode":"31"}""", "kind", "unknown-value")]
    [InlineData("""{"name":"好单位","kind":"other","regionCode":"31","longitude":"east"}""", "longitude", "not-a-number")]
    [InlineData("""{"name":"好单位","kind":"other","regionCode":"31","longitude":121.5}""", "latitude", "required")]
    [InlineData("""{"kind":"other","regionCode":"31"}""", "name", "required")]
    [InlineData("""{"name":"好单位","kind":"other","regionCode":"3x"}""", "regionCode", "not-a-region-code")]
    public async Task A_wrong_field_is_named(string body, string field, string problem)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await world.As("administrator").SendAsync(HttpMethod.Post, "/api/member-units", content);
        Assert.Equal((HttpStatusCode.BadRequest, "kernel.invalid-field", field, problem), (answer.Status, answer.Code, answer.Fact("field"), answer.Fact("problem")));
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_refused_in_our_own_form()
    {
        Assert.Equal("kernel.not-found", (await world.As("administrator").GetAsync("/api/no-such-thing")).Code);
        Assert.Equal("kernel.not-found", (await world.As("nobody").GetAsync("/api/no-such-thing")).Code);
        var wrongMethod = await world.As("administrator").SendAsync(HttpMethod.Patch, "/api/account", new { });
        Assert.True((int)wrongMethod.Status is 404 or 405, wrongMethod.Text);
    }

    private async Task TryAsync(string method, string path, string? body, string type, List<string> wrong)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        var answer = await world.As("administrator").SendAsync(new HttpMethod(method), path, content);
        var status = (int)answer.Status;
        var shown = body is { Length: > 60 } ? body[..60] : body;
        if (status >= 500)
        {
            wrong.Add($"{method} {path} {shown}: {status} {answer.Code}");
        }
        else if (status >= 400 && (answer.Code is null || string.IsNullOrEmpty(answer.Json.GetProperty("detail").GetString()) || string.IsNullOrEmpty(answer.Json.GetProperty("detailEn").GetString())))
        {
            wrong.Add($"{method} {path} {shown}: {status} without a code and sentences");
        }
    }

    private static (string Method, string Path) Address(RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        var path = endpoint.RoutePattern.RawText!
            .Replace("/alliances/{id}", $"/alliances/{World.Ours}", StringComparison.Ordinal).Replace("{cycle}", World.Cycle, StringComparison.Ordinal)
            .Replace("{index:int}", "3", StringComparison.Ordinal).Replace("{unitId}", "no-such-unit", StringComparison.Ordinal);
        return (method, System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "no-such-id", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Of the alliances and units: one's own account takes a name from any of these bodies, and rightly so.</summary>
    private async Task<string> HeadsAsync()
    {
        var heads = await world.Server.Get<IEventStore>().HeadsAsync([ScopeId.OfAlliance(World.Ours), ScopeId.OfAlliance(World.Theirs), .. World.OurUnits.Select(ScopeId.OfUnit)]);
        var units = (await world.As("administrator").GetAsync("/api/member-units")).Json.GetProperty("total").GetInt64();
        return string.Join(' ', heads.OrderBy(h => h.Key.ToString(), StringComparer.Ordinal).Select(h => $"{h.Key}:{h.Value}")) + $" units:{units}";
    }
}
