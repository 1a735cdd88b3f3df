using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Alliance.Web.Tests.Kernel;

public sealed record Answer(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Code => Text.StartsWith('{') && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? Fact(string name) => Json.TryGetProperty("facts", out var facts) && facts.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A console as the server sees it: keeps cookies, and sends the antiforgery token it was last given.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient http;

    public Browser(Uri address)
    {
        Cookies = new CookieContainer();
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("TestBrowser/1.0");
    }

    public CookieContainer Cookies { get; }

    public string? Token { get; set; }

    public string? Bearer { get; set; }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, key);

    public Task<Answer> PutAsync(string path, object? body, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, body, ifMatch: ifMatch);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is HttpContent content)
        {
            // A body that may be refused for its size waits for the server's word, else the refusal is lost in a broken pipe.
            request.Content = content;
            request.Headers.ExpectContinue = content.Headers.ContentLength > 1024 * 1024;
        }
        else if (body is not null)
        {
            request.Content = JsonContent.Create(body, options: Web.Kernel.ApiJson.Options);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (Token is not null && method != HttpMethod.Get)
        {
            request.Headers.Add("X-Alliance-Antiforgery", Token);
        }

        if (Bearer is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {Bearer}");
        }

        var message = await http.SendAsync(request);
        var answer = new Answer(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
        if (answer.Text.StartsWith('{') && message.IsSuccessStatusCode && answer.Json.TryGetProperty("antiforgeryToken", out var token))
        {
            Token = token.GetString();
        }

        return answer;
    }

    /// <summary>A request that the test made itself.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var message = await http.SendAsync(request);
        return new Answer(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
    }

    public void Dispose() => http.Dispose();
}
