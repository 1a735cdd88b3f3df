using Alliance.Bench;

// What the product costs beside the least that could do the same work, in one run on one machine: read the ratios, not the seconds.
//   dotnet run -c Release --project tests/bench            everything
//   dotnet run -c Release --project tests/bench -- push    one part: start, commands, push, scale, planning, finding, ical, ballots, matching, listings
//   dotnet run -c Release --project tests/bench -- cluster the two engines side by side; see ClusterBench for what it needs
string[] parts = args.Length > 0 ? args : ["start", "commands", "push", "scale", "planning", "finding", "ical", "ballots", "matching", "listings"];
Console.WriteLine($"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
foreach (var part in parts)
{
    Console.WriteLine($"\n== {part}");
    await (part switch
    {
        "start" => StartBench.RunAsync(),
        "commands" => CommandBench.RunAsync(),
        "push" => PushBench.RunAsync(),
        "scale" => ScaleBench.RunAsync(),
        "cluster" => ClusterBench.RunAsync(),
        "cluster-sqlite" => ClusterBench.RunAsync(postgreSql: false),
        "cluster-postgresql" => ClusterBench.RunAsync(sqlite: false),
        "planning" => PlanningBench.RunAsync(),
        "finding" => FindingBench.RunAsync(),
        "ical" => IcalBench.RunAsync(),
        "ballots" => BallotBench.RunAsync(),
        "matching" => MatchingBench.RunAsync(),
        "listings" => ListingBench.RunAsync(),
        _ => throw new ArgumentException($"Unknown part {part}: start, commands, push, scale, planning, finding, ical, ballots, matching, listings, cluster."),
    });
}
