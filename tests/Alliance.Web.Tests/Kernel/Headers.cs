using System.Net;

namespace Alliance.Web.Tests.Kernel;

public sealed class Headers(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData("/api/session")]
    [InlineData("/api/no-such-thing")]
    [InlineData("/docs/api")]
    [InlineData("/sign-in")]
    public async Task Every_answer_carries_the_headers_that_protect(string path)
    {
        using var browser = server.Browser();
        var answer = await browser.GetAsync(path);
        var policy = answer.Message.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Message.Headers.Contains("Referrer-Policy"));
        Assert.True(answer.Message.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Message.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_process_says_that_it_lives_and_is_ready()
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task The_same_key_acts_once_and_another_command_under_it_is_refused()
    {
        using var browser = await server.AdministratorAsync();
        var body = new { name = "只登记一次的单位", kind = "other", regionCode = "310101" };
        var first = await browser.PostAsync("/api/member-units", body, "key-1");
        var again = await browser.PostAsync("/api/member-units", body, "key-1");
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("kernel.idempotency-key-reused", (await browser.PostAsync("/api/member-units", body with { name = "另一个单位" }, "key-1")).Code);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_with_both_versions()
    {
        using var browser = await server.AdministratorAsync();
        var created = (await browser.PostAsync("/api/member-units", new { name = "会被改的单位", kind = "other", regionCode = "310101" })).Json;
        var path = $"/api/member-units/{created.GetProperty("id").GetString()}";
        Assert.Equal(HttpStatusCode.OK, (await browser.PutAsync(path, new { name = "改一次", kind = "other", regionCode = "310101" }, "\"1\"")).Status);
        var stale = await browser.PutAsync(path, new { name = "再改一次", kind = "other", regionCode = "310101" }, "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "kernel.stale", "1", "2"), (stale.Status, stale.Code, stale.Fact("expected"), stale.Fact("actual")));
    }
}
