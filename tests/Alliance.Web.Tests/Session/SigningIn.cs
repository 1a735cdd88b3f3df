using System.Net;
using Alliance.Storage.Accounts;
using Alliance.Web.Session;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Session;

public sealed class SigningIn(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Nobody_is_signed_in_at_first()
    {
        using var browser = server.Browser();
        var session = await browser.GetAsync("/api/session");
        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, session.Json.GetProperty("person").ValueKind);
        Assert.Equal("kernel.not-signed-in", (await browser.GetAsync("/api/account")).Code);
    }

    [Fact]
    public async Task A_right_password_opens_a_session_and_signing_out_ends_it()
    {
        using var browser = await server.AdministratorAsync();
        var session = await browser.GetAsync("/api/session");
        Assert.Equal(WebServer.AdministratorName, session.Json.GetProperty("person").GetProperty("signInName").GetString());
        Assert.True(session.Json.GetProperty("administrator").GetBoolean());
        var cookie = browser.Cookies.GetAllCookies()[SessionAuthentication.CookieName]!;
        Assert.True(cookie.HttpOnly);

        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync("/api/session")).Status);
        browser.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", server.Address.Host));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/account")).Status);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_answer_alike_and_lock_alike()
    {
        await server.PersonAsync("输错密码的人");
        using var browser = server.Browser();
        foreach (var name in new[] { "输错密码的人", "没有这个人" })
        {
            for (var attempt = 1; attempt < SignIn.Attempts; attempt++)
            {
                var wrong = await browser.PostAsync("/api/session", new { signInName = name, password = "not the password" });
                Assert.Equal((HttpStatusCode.Unauthorized, "session.wrong-credentials"), (wrong.Status, wrong.Code));
            }

            var locked = await browser.PostAsync("/api/session", new { signInName = name, password = "not the password" });
            Assert.Equal((HttpStatusCode.TooManyRequests, "session.locked-out"), (locked.Status, locked.Code));
            Assert.NotNull(locked.Fact("until"));
        }

        Assert.Equal("session.locked-out", (await browser.PostAsync("/api/session", new { signInName = "输错密码的人", password = WebServer.Password })).Code);
        server.Clock.Move(SignIn.Lockout + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/api/session", new { signInName = "输错密码的人", password = WebServer.Password })).Status);
    }

    [Fact]
    public async Task Many_attempts_at_once_are_counted_one_by_one()
    {
        await server.PersonAsync("同时被试的人");
        using var browser = server.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.PostAsync("/api/session", new { signInName = "同时被试的人", password = "not the password" })));
        Assert.Equal(SignIn.Attempts - 1, answers.Count(a => a.Code == "session.wrong-credentials"));
        Assert.Equal(12 - SignIn.Attempts + 1, answers.Count(a => a.Code == "session.locked-out"));
    }

    [Fact]
    public async Task An_unsafe_request_with_the_cookie_needs_the_antiforgery_token()
    {
        using var browser = await server.AdministratorAsync();
        var token = browser.Token;
        browser.Token = null;
        Assert.Equal("kernel.antiforgery", (await browser.PostAsync("/api/account/tokens", new { name = "x", days = 1 })).Code);
        browser.Token = "made up";
        Assert.Equal("kernel.antiforgery", (await browser.PostAsync("/api/account/tokens", new { name = "x", days = 1 })).Code);
        browser.Token = token;
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/api/account/tokens", new { name = "x", days = 1 })).Status);
    }

    [Fact]
    public async Task An_access_token_works_without_cookie_until_it_is_revoked_or_expires()
    {
        using var browser = await server.AdministratorAsync();
        var issued = (await browser.PostAsync("/api/account/tokens", new { name = "报表程序", days = 30 })).Json;
        using var program = server.Browser();
        program.Bearer = issued.GetProperty("token").GetString();
        Assert.StartsWith(AccessTokens.Prefix, program.Bearer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.PutAsync("/api/account", new { name = WebServer.AdministratorName })).Status);
        Assert.DoesNotContain(program.Bearer!, (await browser.GetAsync("/api/account/tokens")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync($"/api/account/tokens/{issued.GetProperty("id").GetString()}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/account")).Status);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions()
    {
        await server.PersonAsync("换密码的人");
        using var here = await server.SignedInAsync("换密码的人");
        using var there = await server.SignedInAsync("换密码的人");
        Assert.Equal("session.wrong-password", (await here.PutAsync("/api/account/password", new { current = "not it at all", next = "a longer secret 2" })).Code);
        Assert.Equal("too-common", (await here.PutAsync("/api/account/password", new { current = WebServer.Password, next = "password123" })).Fact("problem"));
        Assert.Equal("too-short", (await here.PutAsync("/api/account/password", new { current = WebServer.Password, next = "short" })).Fact("problem"));
        Assert.Equal(HttpStatusCode.NoContent, (await here.PutAsync("/api/account/password", new { current = WebServer.Password, next = "a longer secret 2" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/account")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/account")).Status);
    }

    [Fact]
    public async Task Sessions_are_listed_and_can_be_ended_one_by_one()
    {
        await server.PersonAsync("两处登录的人");
        using var here = await server.SignedInAsync("两处登录的人");
        using var there = await server.SignedInAsync("两处登录的人");
        var sessions = (await here.GetAsync("/api/account/sessions")).Json.EnumerateArray().ToList();
        Assert.Equal(2, sessions.Count);
        var other = sessions.Single(s => !s.GetProperty("current").GetBoolean());
        Assert.Equal("TestBrowser/1.0", other.GetProperty("agent").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync($"/api/account/sessions/{other.GetProperty("id").GetString()}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await here.DeleteAsync("/api/account/sessions/0123456789ab")).Status);
    }
}
