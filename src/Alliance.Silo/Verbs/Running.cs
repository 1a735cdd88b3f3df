using Alliance.Silo.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Verbs;

/// <summary>The silo by itself: everything that runs without a console.</summary>
internal static class Running
{
    public static async Task<int> RunAsync(Request request)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(request.Urls);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddAlliance(request.Options);
        var app = builder.Build();
        app.MapAllianceHealth();
        await app.RunAsync();
        return CommandLine.Ok;
    }
}
