using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Alliances;

/// <summary>A button that asks for a right which the alliance's answer never names would be shown to nobody.</summary>
public sealed partial class WhatTheConsoleAsks(WorldServer world) : IClassFixture<WorldServer>
{
    [Fact]
    public async Task Every_right_that_the_console_asks_of_an_alliance_is_in_the_alliances_answer()
    {
        var source = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../src/Alliance.Web/ClientApp/src/features"));
        var asked = Directory.EnumerateFiles(source, "*.tsx", SearchOption.AllDirectories).SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(m => m.Groups["right"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["vote.open", "conference.call", "action-item.assign"], StringComparer.Ordinal), asked);
        var may = (await world.As("coordinator").GetAsync($"/api/alliances/{World.Ours}")).Json.GetProperty("may");
        Assert.DoesNotContain(asked, right => !may.TryGetProperty(right, out _));
    }

    [GeneratedRegex(@"(rights\.may\(|alliance\.may\[)'(?<right>[a-z.-]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
