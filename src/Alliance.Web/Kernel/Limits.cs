using System.Threading.RateLimiting;
using Alliance.Web.Access;
using Microsoft.AspNetCore.RateLimiting;

namespace Alliance.Web.Kernel;

/// <summary>How often: signing in per address, changes per person, everything else per person or address. Configurable under <c>Limits</c>.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var signIns = configuration.GetValue("Limits:SignInsPerMinute", 30);
        var changes = configuration.GetValue("Limits:ChangesPerSecond", 50);
        var burst = configuration.GetValue("Limits:ChangesBurst", 300);
        return services.AddRateLimiter(options =>
        {
            options.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = signIns,
                Window = TimeSpan.FromMinutes(1),
            }));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.User.PersonId() is not { } person
                    ? RateLimitPartition.GetNoLimiter("")
                    : RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = burst,
                        TokensPerPeriod = Math.Max(1, changes / 10),
                        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                        QueueLimit = 0,
                    }));
            options.OnRejected = async (context, _) =>
            {
                var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
                await (Problem.Of(WebCodes.TooMany, ("seconds", $"{seconds}")) with { RetryAfter = seconds }).WriteAsync(context.HttpContext);
            };
        });
    }
}
