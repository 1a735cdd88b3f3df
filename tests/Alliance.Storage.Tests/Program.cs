using Alliance.Storage.Tests;
using Alliance.Storage.Tests.Kernel;
using Xunit.MicrosoftTestingPlatform;

// Not the generated entry point: one test starts this program a second time, to kill it.
await KillTests.AppendUntilKilledAsync();
return args.Any(a => a is "-automated" or "@@")
    ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
