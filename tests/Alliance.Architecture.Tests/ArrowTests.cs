using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Alliance.Architecture.Tests;

public sealed partial class ArrowTests
{
    private static readonly string[] Capabilities = ["Regions", "MemberUnits", "People", "Alliances", "ChairCycles", "Conferences", "Topics", "Attachments", "Calendars", "Mail", "ActionItems", "Resolutions", "Minutes", "AnnualReports", "Votes", "Listings", "Matching"];

    [Fact]
    public void Each_floor_imports_only_those_below_it()
    {
        foreach (var (floor, level) in Source.Floors.Select((floor, level) => (floor, level)))
        {
            var above = Source.Floors.Skip(level + 1).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(ProjectReferences(floor), above.Contains);
            var uses = from file in Source.Files
                       where file.Floor == floor
                       from Match use in QualifiedName().Matches(file.Text)
                       where above.Contains(use.Groups["floor"].Value)
                       select $"{floor}/{file.Path} uses {use.Value}";
            Assert.Empty(uses);
        }
    }

    [Fact]
    public void The_domain_needs_nothing_but_the_language()
    {
        Assert.Empty(ProjectReferences("Domain"));
        Assert.Empty(Project("Domain").Descendants("PackageReference"));
        Assert.Empty(Project("Domain").Descendants("FrameworkReference"));
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Random.Shared", "new Random(", "File.", "HttpClient", "Environment."];
        var impure = from file in Source.Files
                     where file.Floor == "Domain"
                     from word in forbidden
                     where file.Text.Contains(word, StringComparison.Ordinal)
                     select $"{file.Path}: {word}";
        Assert.Empty(impure);
    }

    /// <summary>
    /// What capabilities share lives in a floor's Kernel. Only what exists to join them may know several; and an endpoint's answer
    /// may be composed from what several rooms' query classes read.
    /// </summary>
    [Fact]
    public void A_capability_never_imports_anothers_room()
    {
        var uses = from file in Source.Files
                   where Capabilities.Contains(file.Room) && !Joins(file)
                   from Match use in QualifiedName().Matches(file.Text)
                   let room = use.Groups["room"].Value
                   where Capabilities.Contains(room) && room != file.Room && !(file.Floor == "Web" && use.Groups["floor"].Value == "Storage")
                   select $"{file.Floor}/{file.Path} uses {use.Value}";
        Assert.Empty(uses.Distinct());
    }

    [Fact]
    public void No_kernel_knows_a_capability()
    {
        var uses = from file in Source.Files
                   where file.Room == "Kernel" && !Joins(file)
                   from Match use in QualifiedName().Matches(file.Text)
                   where Capabilities.Contains(use.Groups["room"].Value)
                   select $"{file.Floor}/{file.Path} uses {use.Value}";
        Assert.Empty(uses.Distinct());
    }

    [Fact]
    public void The_web_changes_nothing_but_through_commands()
    {
        var writes = from file in Source.Files
                     where file.Floor == "Web"
                     where file.Text.Contains("AppendAsync(", StringComparison.Ordinal) || SqlWrite().IsMatch(file.Text)
                     select file.Path;
        Assert.Empty(writes);
    }

    [Fact]
    public void No_type_is_called_as_the_product_is() =>
        Assert.DoesNotContain(Source.Files, file => TypeCalledAlliance().IsMatch(file.Text));

    /// <summary>A policy reacts to one capability's events with another's commands; the wiring of a floor registers every room.</summary>
    private static bool Joins(SourceFile file) => file.Floor switch
    {
        "Silo" => file.Path.EndsWith("Policy.cs", StringComparison.Ordinal) || file.Path is "Kernel/AllianceServices.cs",
        "Web" => file.Path is "Kernel/WebPipeline.cs" or "Kernel/WebServices.cs" or "Kernel/WebHost.cs",
        _ => false,
    };

    private static IEnumerable<string> ProjectReferences(string floor) =>
        from reference in Project(floor).Descendants("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        select name["Alliance.".Length..];

    private static XDocument Project(string floor) =>
        XDocument.Load(Path.Combine(Source.Root, "src", $"Alliance.{floor}", $"Alliance.{floor}.csproj"));

    [GeneratedRegex(@"\bAlliance\.(?<floor>Domain|Storage|Grains|Silo|Web)\.(?<room>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QualifiedName();

    [GeneratedRegex("\"+\\s*(INSERT INTO|UPDATE \\w+ SET|DELETE FROM) ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SqlWrite();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) Alliance\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeCalledAlliance();
}
