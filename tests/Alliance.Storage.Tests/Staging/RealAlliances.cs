using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;

namespace Alliance.Storage.Tests.Staging;

internal sealed record RealUnit(string Id, string Name, UnitKind Kind, string Region);

internal sealed record RealAlliance(string Id, string Name, string? NameEn, AllianceType Type, ImmutableArray<string> Regions, IReadOnlyList<RealUnit> Members);

/// <summary>The alliances of data/alliances.json, as reported in newspapers.</summary>
internal static class RealAlliances
{
    public static IReadOnlyList<RealAlliance> All { get; } = Read();

    public static RealAlliance BundFinance => All.Single(a => a.Id == "bund-finance");

    public static RealAlliance CrossProvince => All.Single(a => a.Id == "qingpu-jiashan-wujiang");

    /// <summary>Registers its members, then founds it with them.</summary>
    public static async Task FoundAsync(this Stage stage, RealAlliance alliance, Charter? charter = null, int? members = null)
    {
        var seats = alliance.Members.Take(members ?? int.MaxValue).ToList();
        foreach (var unit in alliance.Members)
        {
            await stage.SendAsync(new RegisterMemberUnit(unit.Id, Details(unit)));
        }

        await stage.SendAsync(new FoundAlliance(
            alliance.Id,
            new AllianceProfile(alliance.Name, alliance.NameEn, alliance.Type, alliance.Regions, null, null, null),
            charter ?? Charters.Default,
            [.. seats.Select(u => new FoundingMember(u.Id, "1"))]));
    }

    public static UnitDetails Details(RealUnit unit) => new(unit.Name, null, unit.Kind, unit.Region, null, null, null, ["停车位"], null);

    private static List<RealAlliance> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "alliances.json")));
        return [.. json.RootElement.GetProperty("alliances").EnumerateArray().Select(Alliance)];
    }

    private static RealAlliance Alliance(JsonElement a)
    {
        var id = a.GetProperty("id").GetString()!;
        var members = a.TryGetProperty("members", out var listed) ? listed.EnumerateArray().ToList() : [];
        return new RealAlliance(
            id,
            a.GetProperty("name").GetString()!,
            a.GetProperty("nameEn").GetString(),
            Enum.Parse<AllianceType>(a.GetProperty("type").GetString()!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            [.. a.GetProperty("regions").EnumerateArray().Select(r => r.GetString()!)],
            [.. members.Select((m, i) => new RealUnit(
                $"{id}-{i + 1}"[^Math.Min(40, $"{id}-{i + 1}".Length)..],
                m.GetProperty("name").GetString()!,
                Enum.Parse<UnitKind>(m.GetProperty("kind").GetString()!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                m.GetProperty("region").GetString()!))]);
    }
}
