using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Kernel;

/// <summary>A refusal or a failure as the API answers it (RFC 9457), with its sentence in Chinese and in English.</summary>
public sealed record Problem(
    string Type,
    string Title,
    string TitleEn,
    int Status,
    string Code,
    IReadOnlyDictionary<string, string> Facts,
    string Detail,
    string DetailEn)
{
    private static readonly ImmutableSortedDictionary<string, string> NoFacts = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Seconds after which trying again makes sense.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    public static Problem Of(string code, IReadOnlyDictionary<string, string>? facts = null)
    {
        var status = Statuses.Of(code);
        var known = facts ?? NoFacts;
        var (title, titleEn) = Statuses.TitleOf(status);
        return new Problem($"/docs/api#{code}", title, titleEn, status, code, known, Sentences.Chinese(code, known), Sentences.English(code, known));
    }

    public static Problem Of(string code, params (string Name, string Value)[] facts) =>
        Of(code, facts.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));

    public static Problem InvalidField(string field, string problem, string? limit = null) =>
        limit is null
            ? Of(KernelCodes.InvalidField, ("field", field), ("problem", problem))
            : Of(KernelCodes.InvalidField, ("field", field), ("limit", limit), ("problem", problem));

    public static Problem InvalidField(ShapeException wrong) => InvalidField(wrong.Field, wrong.Problem, wrong.Limit);

    public IResult ToResult() => new ProblemAnswer(this);

    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await http.Response.WriteAsJsonAsync(this, ApiJson.Options, "application/problem+json");
    }

    private sealed class ProblemAnswer(Problem problem) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => problem.Status;

        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
    }
}
