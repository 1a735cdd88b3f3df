using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Silo.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Tests.Kinds;

/// <summary>
/// The kinds of aggregates are the same under both engines. What the other engine has is read from its source files, so that
/// this holds where its packages cannot be restored.
/// </summary>
public sealed partial class OrleansGrainTests
{
    private static readonly string Grains = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "..", "src", "Alliance.Grains"));

    private sealed record Declared(string Room, string Kind, string Alias, string Text);

    [Fact]
    public void Every_kind_of_aggregate_has_a_grain_of_its_own_on_Orleans()
    {
        var kinds = Registered().Order(StringComparer.Ordinal);
        Assert.Equal(kinds, Declarations().Select(d => d.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_decider_of_the_rules_serves_a_registered_kind()
    {
        var deciders = typeof(ICommand).Assembly.GetTypes().Count(t => !t.IsAbstract && IsDecider(t.BaseType));
        Assert.Equal(deciders, Registered().Length);
    }

    [Fact]
    public void A_grain_stands_in_the_room_that_registers_its_kind_under_a_name_derived_from_it()
    {
        foreach (var grain in Declarations())
        {
            Assert.Equal($"alliance.{grain.Kind}", grain.Alias);
            var registered = Directory.EnumerateFiles(Path.Combine(Grains, grain.Room), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
            Assert.Contains(registered, text => text.Contains(".AddGrain(", StringComparison.Ordinal));

            // A room of several parts names the part as well.
            Assert.Matches($@"namespace Alliance\.Grains\.{grain.Room}(\.\w+)?;", grain.Text);
        }
    }

    private static string[] Registered()
    {
        using var services = new ServiceCollection().AddLogging().AddAlliance(new AllianceOptions { Database = "sqlite:Data Source=:memory:" }).BuildServiceProvider();
        return [.. services.GetRequiredService<GrainRegistry>().Kinds];
    }

    private static Declared[] Declarations() =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(Grains, "Orleans"), "*.cs", SearchOption.AllDirectories)
           let text = File.ReadAllText(path)
           from Match grain in Grain().Matches(text)
           let face = Face().Matches(text).Single(f => f.Groups["face"].Value == grain.Groups["face"].Value)
           select new Declared(Path.GetRelativePath(Path.Combine(Grains, "Orleans"), path).Split(Path.DirectorySeparatorChar)[0], grain.Groups["kind"].Value, face.Groups["alias"].Value, text),
    ];

    private static bool IsDecider(Type? type) =>
        type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Decider<>)) || IsDecider(type.BaseType));

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""\[GrainType\("(?<kind>[a-z-]+)"\)\]\s+public sealed class \w+\([^)]*\)\s*: AggregateGrain\([^)]*\), (?<face>\w+);""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grain();

    [GeneratedRegex("""\[Alias\("(?<alias>[a-z.-]+)"\)\]\s+public interface (?<face>\w+) : IAggregateGrain;""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Face();
}
