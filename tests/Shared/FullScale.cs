using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel;

namespace Alliance.Tests;

/// <summary>
/// A city's 114,000 member units: the real names of the 72,348 committees of the Yangtze delta, and for the rest a station, school,
/// company or merchants' union of each committee's neighbourhood. The same each time.
/// </summary>
public static class FullScale
{
    public const int Units = 114_000;

    private static readonly (string Ending, UnitKind Kind, string Offer)[] Others =
    [
        ("社区卫生服务站", UnitKind.Hospital, "义诊"),
        ("停车管理有限公司", UnitKind.PrivateEnterprise, "停车位"),
        ("第一小学", UnitKind.School, "操场"),
        ("商户联合会", UnitKind.Merchant, "志愿者"),
        ("物业服务有限公司", UnitKind.DistrictEnterprise, "会议室"),
        ("文化活动中心", UnitKind.SocialOrganisation, "排练厅"),
    ];

    /// <param name="file">communities-yangtze-delta.csv.gz</param>
    public static IEnumerable<(string Id, UnitDetails Details)> Read(string file, int count = Units)
    {
        var committees = Committees(file).ToList();
        for (var i = 0; i < count; i++)
        {
            var (code, name) = committees[i % committees.Count];
            var round = i / committees.Count;
            var (ending, kind, offer) = Others[(i + round) % Others.Length];
            var place = name.Replace("居委会", "", StringComparison.Ordinal).Replace("村委会", "", StringComparison.Ordinal);
            var id = "u" + i.ToString("d6", CultureInfo.InvariantCulture);
            yield return round == 0
                ? (id, Unit(name, name.EndsWith("村委会", StringComparison.Ordinal) ? UnitKind.Village : UnitKind.NeighbourhoodCommittee, code, "志愿者"))
                : (id, Unit($"{Storage.Kernel.Reading.Provinces.Of(code).Name}{place}{ending}", kind, code, offer));
        }
    }

    /// <summary>Writes them to the log through the real store, many at once as an import does, so that group commit fills. Returns how many.</summary>
    public static async Task<int> LoadAsync(IEventStore store, string file, int count = Units, int atOnce = 512)
    {
        await Parallel.ForEachAsync(Read(file, count), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (unit, cancel) =>
        {
            var command = "import/" + unit.Id;
            await store.AppendAsync(
                new AppendRequest(
                    new StreamId("member-unit", unit.Id), ScopeId.OfUnit(unit.Id), 0, null, [new MemberUnitRegistered(unit.Id, unit.Details)], [], null, command, command,
                    "root", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), null),
                cancel);
        });
        return count;
    }

    private static UnitDetails Unit(string name, UnitKind kind, string committee, string offer) =>
        new(name, null, kind, committee[..9], null, null, null, ImmutableArray.Create(offer), null);

    private static IEnumerable<(string Code, string Name)> Committees(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return (fields[0], fields[1]);
        }
    }
}
