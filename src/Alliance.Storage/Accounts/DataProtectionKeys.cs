using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>The keys that protect antiforgery tokens, shared by all web processes of one database.</summary>
public sealed class DataProtectionKeys(Database database)
{
    public IReadOnlyList<string> All() => database.ReadAsync(async connection =>
        (IReadOnlyList<string>)(await connection.QueryAsync<string>("SELECT xml FROM data_protection_key ORDER BY friendly_name")).AsList()).GetAwaiter().GetResult();

    public void Add(string friendlyName, string xml) => database.WriteAsync(context => context.ExecuteAsync(
        "INSERT INTO data_protection_key (friendly_name, xml) VALUES (@friendlyName, @xml)", new { friendlyName, xml })).GetAwaiter().GetResult();
}
