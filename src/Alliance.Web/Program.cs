using Alliance.Web.Kernel;

var options = WebOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(WebOptions.Usage);
    return 2;
}

var app = WebHost.Build(options);
await app.RunAsync();
return 0;
