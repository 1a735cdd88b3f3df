using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;

namespace Alliance.Web.Demo;

public sealed record DemoMember(string Name, UnitKind Kind, string Region)
{
    public string UnitId => Ids.Derive("demo-unit", Name);

    public string DelegateId => Ids.Derive("demo-delegate", Name);

    public Caller Delegate => new(DelegateId, [new Grant(Role.Delegate, UnitId)]);
}

public sealed record DemoProject(string Title);

public sealed record DemoAlliance(
    string Id,
    string Name,
    string? NameEn,
    AllianceType Type,
    string? Founded,
    IReadOnlyList<string> Regions,
    IReadOnlyList<DemoMember>? Members,
    IReadOnlyList<DemoProject>? Projects,
    IReadOnlyList<string>? Lists)
{
    public IReadOnlyList<DemoMember> Units => Members ?? [];

    public string CoordinatorId => Ids.Derive("demo-coordinator", Id);

    public Caller Coordinator => new(CoordinatorId, [new Grant(Role.Coordinator, Id)]);

    /// <summary>Reported by year or month: the first day of it.</summary>
    public DateOnly? FoundedOn => Founded is null ? null : DateOnly.ParseExact(Founded.Length == 4 ? Founded + "-01-01" : Founded + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The real alliances that newspapers reported, with their members. See data/README.md.</summary>
public sealed record DemoFile(IReadOnlyList<DemoAlliance> Alliances)
{
    public static readonly Caller Administrator = new(Ids.Derive("demo-person", "administrator"), [new Grant(Role.Administrator, "")]);

    public static DemoFile Read()
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream("Alliance.Web.Demo.alliances.data")!;
        return JsonSerializer.Deserialize<DemoFile>(stream, Catalog.Json)!;
    }

    public IEnumerable<DemoMember> AllMembers => Alliances.SelectMany(a => a.Units).DistinctBy(m => m.Name, StringComparer.Ordinal);
}
