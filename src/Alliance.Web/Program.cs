using Alliance.Web.Kernel;

var options = WebOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(WebOptions.Usage);
    return 2;
}

var app = WebHost.Build(options);
await app.StartAsync();
await WebHost.AnnounceAsync(app);
await app.WaitForShutdownAsync();
return 0;
