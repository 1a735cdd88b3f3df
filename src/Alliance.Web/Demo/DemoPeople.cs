using Alliance.Domain.Kernel;
using Alliance.Web.Session;

namespace Alliance.Web.Demo;

public sealed record DemoPerson(string Id, string SignInName, string Name, Grant Grant, string? AllianceId, string? AllianceName);

/// <summary>The demonstration's accounts: roles and units, no invented names of people. One password for all, printed at the start.</summary>
public static class DemoPeople
{
    public const string Password = "lunzhi-demo-2026";

    public static IReadOnlyList<DemoPerson> Of(DemoFile file) =>
    [
        new DemoPerson(DemoFile.Administrator.PersonId, "admin", "平台管理员", new Grant(Role.Administrator, ""), null, null),
        new DemoPerson(Ids.Derive("demo-person", "supervisor"), "huangpu", "黄浦区 督导员", new Grant(Role.Supervisor, "310101"), null, null),
        .. file.Alliances.Select(a => new DemoPerson(a.CoordinatorId, a.Id, $"{a.Name} 秘书处", new Grant(Role.Coordinator, a.Id), a.Id, a.Name)),
        .. file.Alliances.Take(1).Select(a => new DemoPerson(Ids.Derive("demo-observer", a.Id), $"{a.Id}-observer", $"{a.Name} 观察员", new Grant(Role.Observer, a.Id), a.Id, a.Name)),
        .. file.Alliances.SelectMany(a => a.Units.Select(m => new DemoPerson(m.DelegateId, m.Name, $"{m.Name} 联络员", new Grant(Role.Delegate, m.UnitId), a.Id, a.Name))).DistinctBy(p => p.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<DemoAccount> Accounts(DemoFile file) =>
        [.. Of(file).Select(p => new DemoAccount(p.SignInName, Password, p.Name, p.Grant.Role, p.AllianceId, p.AllianceName))];
}
