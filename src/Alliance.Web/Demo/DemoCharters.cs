using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Demo;

/// <summary>Each alliance's charter, after the ways of working that were reported of it.</summary>
internal static class DemoCharters
{
    private static readonly string[] English = ["Idle resources", "Jobs wanted", "Workshops with potential", "Rural talent"];

    public static Charter Of(DemoAlliance alliance, DemoRotation? rotation)
    {
        var usual = Charters.Default;
        var crosses = alliance.Type == AllianceType.CrossProvince;
        return AllianceShapes.Check(usual with
        {
            Rotation = usual.Rotation with
            {
                Length = rotation?.Length ?? usual.Rotation.Length,
                TwoLevels = crosses,
                AlternateProvinces = crosses,
                HandOverLeadDays = rotation?.Length == TermLength.Month ? 7 : 14,
            },
            Admission = alliance.Id switch
            {
                "jufuchang" => usual.Admission with { By = AdmissionBy.Members, VotingDays = 14 },
                "hengfu" => usual.Admission with { By = AdmissionBy.Chair },
                _ => usual.Admission,
            },
            Lists = alliance.Lists is { } own ? [.. own.Select((name, i) => new ListCharter($"list-{i + 1}", name, i < English.Length ? English[i] : name, []))] : usual.Lists,
        });
    }
}
