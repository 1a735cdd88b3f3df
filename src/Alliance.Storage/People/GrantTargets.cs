using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.People;

/// <summary>Names of what roles are held for: alliances, units, regions.</summary>
public static class GrantTargets
{
    public static async Task<IReadOnlyDictionary<Grant, string>> NamesAsync(DbConnection db, IEnumerable<Grant> grants)
    {
        var byTable = grants.Where(g => g.Target.Length > 0).Distinct().ToLookup(g => g.Role switch
        {
            Role.Coordinator or Role.Observer => "SELECT id, name FROM alliance WHERE id IN @ids",
            Role.Delegate or Role.Deputy => "SELECT id, name FROM member_unit WHERE id IN @ids",
            _ => "SELECT code AS id, path AS name FROM region WHERE code IN @ids",
        });
        var names = new Dictionary<Grant, string>();
        foreach (var table in byTable)
        {
            var rows = (await db.QueryByIdsAsync<NamedRef>(table.Key, table.Select(g => g.Target))).ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
            foreach (var grant in table.Where(g => rows.ContainsKey(g.Target)))
            {
                names[grant] = rows[grant.Target];
            }
        }

        return names;
    }

    public static Task<IReadOnlyDictionary<Grant, string>> NamesAsync(Database database, IEnumerable<Grant> grants, CancellationToken cancel = default) =>
        database.ReadAsync(db => NamesAsync(db, grants), cancel);
}
