using Alliance.Silo.Verbs;

return await CommandLine.RunAsync(args);
