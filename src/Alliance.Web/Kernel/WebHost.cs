using Alliance.Silo.Kernel;
using Alliance.Web.Demo;
using Alliance.Web.Session;

namespace Alliance.Web.Kernel;

/// <summary>Puts the process together: the engine below, the web floor above.</summary>
public static class WebHost
{
    /// <summary>A JSON body is small; an import says for itself that it is larger.</summary>
    public const long LargestBody = 1024 * 1024;

    /// <summary>
    /// Settings are read at the start and not watched: the watch is on the whole folder the process runs in, and so on every
    /// write to a database that lies there.
    /// </summary>
    private const string SettingsAtStart = "--hostBuilder:reloadConfigOnChange=false";

    public static WebApplication Build(WebOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. options.Rest, SettingsAtStart], ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAlliance(new AllianceOptions { Database = options.Database, Demo = options.Demo, ServiceName = "alliance-web" });
        builder.Services.AddAllianceWeb(options, builder.Configuration);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseAllianceWeb();
        app.Services.GetRequiredService<DemoAccounts>().All = options.Demo ? DemoPeople.Accounts(DemoFile.Read()) : [];
        return app;
    }

    /// <summary>Says where the console is, and how to become the first administrator.</summary>
    public static async Task AnnounceAsync(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? WebOptions.DefaultUrls;
        Console.WriteLine($"\n  联盟平台已启动，请打开  Alliance is running, open:  {address}\n");
        if (app.Services.GetRequiredService<WebOptions>().Demo)
        {
            Console.WriteLine($"  演示账号（密码都是 {DemoPeople.Password}）  Demonstration accounts, all with this password:");
            Console.WriteLine("    管理员 admin · 秘书处 bund-finance（每个联盟一个，用联盟编号登录）· 联络员 外滩街道（每个单位一个，用单位名称登录）· 督导员 huangpu");
            Console.WriteLine("    administrator admin · coordinators by alliance, e.g. bund-finance · delegates by unit name, e.g. 外滩街道 · supervisor huangpu\n");
        }
        else
        {
            await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync(address);
        }
    }
}
