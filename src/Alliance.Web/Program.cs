using Alliance.Web.Demo;
using Alliance.Web.Kernel;

var options = WebOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(WebOptions.Usage);
    return 2;
}

if (options.Demo)
{
    Console.WriteLine("  正在准备演示数据…  Preparing the demonstration …");
    await DemoLoader.LoadAsync(options, TimeProvider.System.GetUtcNow());
}

var app = WebHost.Build(options);
await app.StartAsync();
await WebHost.AnnounceAsync(app);
await app.WaitForShutdownAsync();
return 0;
