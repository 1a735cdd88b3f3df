using Alliance.Domain.MemberUnits;

namespace Alliance.Web.MemberUnits;

/// <summary>The columns of the spreadsheet that people fill in, by their Chinese headings; exports have the same, so that they can come back.</summary>
public static class UnitColumns
{
    public const string Name = "名称";
    public const string ShortName = "简称";
    public const string Kind = "类别";
    public const string Region = "所在地区";
    public const string Address = "地址";
    public const string Longitude = "经度";
    public const string Latitude = "纬度";
    public const string Offers = "可提供的资源";
    public const string CreditCode = "统一社会信用代码";

    public static readonly IReadOnlyList<string> All = [Name, ShortName, Kind, Region, Address, Longitude, Latitude, Offers, CreditCode];

    public static readonly IReadOnlyDictionary<string, string> FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = "name",
        [ShortName] = "shortName",
        [Kind] = "kind",
        [Region] = "regionCode",
        [Address] = "address",
        [Longitude] = "longitude",
        [Latitude] = "latitude",
        [Offers] = "offers",
        [CreditCode] = "creditCode",
    };

    public static readonly IReadOnlyDictionary<string, UnitKind> Kinds = new Dictionary<string, UnitKind>(StringComparer.Ordinal)
    {
        ["中央企业"] = UnitKind.CentralEnterprise,
        ["市属企业"] = UnitKind.MunicipalEnterprise,
        ["区属企业"] = UnitKind.DistrictEnterprise,
        ["民营企业"] = UnitKind.PrivateEnterprise,
        ["外资企业"] = UnitKind.ForeignEnterprise,
        ["区县政府"] = UnitKind.DistrictGovernment,
        ["机关部门"] = UnitKind.GovernmentOffice,
        ["街道"] = UnitKind.Subdistrict,
        ["乡镇"] = UnitKind.Township,
        ["村"] = UnitKind.Village,
        ["居民区"] = UnitKind.NeighbourhoodCommittee,
        ["科研院所"] = UnitKind.Institute,
        ["高校"] = UnitKind.University,
        ["学校"] = UnitKind.School,
        ["医院"] = UnitKind.Hospital,
        ["园区"] = UnitKind.Park,
        ["楼委会"] = UnitKind.BuildingCouncil,
        ["社会组织"] = UnitKind.SocialOrganisation,
        ["商户"] = UnitKind.Merchant,
        ["其他"] = UnitKind.Other,
    };

    private static readonly Dictionary<string, string> KindNames = Kinds.ToDictionary(k => Kernel.Ask.Word(k.Value), k => k.Key, StringComparer.Ordinal);

    /// <summary>The Chinese word for a kind as the API writes it.</summary>
    public static string KindName(string kind) => KindNames.GetValueOrDefault(kind, kind);

    /// <summary>By its Chinese word, or as the API writes it.</summary>
    public static UnitKind? KindOf(string text) =>
        Kinds.TryGetValue(text, out var kind) ? kind : KindNames.TryGetValue(text, out var word) ? Kinds[word] : null;
}
