using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Matching.Plans;

/// <summary>A plan that waits to be solved.</summary>
public sealed record WaitingPlan(string Id, string AllianceId, int Ask, string AskedBy, PlanTerms Terms);

/// <summary>Previews under their hash, and who is solving what. Nothing here is replayed: what an event names stays.</summary>
public sealed class PlanStoreQueries(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    /// <summary>The longest waiting first.</summary>
    public Task<IReadOnlyList<WaitingPlan>> WaitingAsync(CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<WaitingPlan>>(
        async db => [.. (await db.QueryAsync<Row>($"SELECT id, alliance_id, ask, asked_by, terms_json FROM matching_plan WHERE status = 'solving' ORDER BY asked_at, id {database.Dialect.Page("20")}"))
            .Select(r => new WaitingPlan(r.Id, r.AllianceId, r.Ask, r.AskedBy, Read<PlanTerms>(r.TermsJson)))],
        cancel);

    public Task<bool> IsWaitingAsync(string planId, int ask, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM matching_plan WHERE id = @planId AND ask = @ask AND status = 'solving'", new { planId, ask = (long)ask }) > 0, cancel);

    /// <summary>True for whoever may solve it now. Should two think so, both find the same.</summary>
    public Task<bool> TakeAsync(string planId, int ask, CancellationToken cancel = default) => database.WriteAsync(
        async context =>
        {
            var now = clock.GetUtcNow();
            if (await context.QueryFirstAsync<Taken>("SELECT ask, taken_until FROM matching_solve WHERE plan_id = @planId", new { planId }) is { } taken && taken.Ask == ask && taken.TakenUntil > now)
            {
                return false;
            }

            await context.UpsertAsync("matching_solve", new { plan_id = planId }, new { ask, taken_until = now + Claim });
            return true;
        },
        cancel);

    public Task GiveBackAsync(string planId, CancellationToken cancel = default) => database.WriteAsync(context => context.DeleteAsync("matching_solve", new { plan_id = planId }), cancel);

    /// <summary>Puts the preview where it is not there yet; earlier ones of the plan but the present one go.</summary>
    /// <returns>Its SHA-256 in hex.</returns>
    public async Task<string> PutAsync(string allianceId, string planId, PlanPreview preview, IEnumerable<string> problem, CancellationToken cancel = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(preview, Catalog.Json);
        var id = Convert.ToHexStringLower(SHA256.HashData(body));
        var (packed, text) = (Packed(stream => stream.Write(body)), Packed(stream =>
        {
            foreach (var line in problem)
            {
                stream.Write(Encoding.UTF8.GetBytes(line));
                stream.WriteByte((byte)'\n');
            }
        }));
        await database.WriteAsync(
            async context =>
            {
                await context.ExecuteAsync(
                    "DELETE FROM matching_preview WHERE plan_id = @planId AND id <> @id AND NOT EXISTS (SELECT 1 FROM matching_plan p WHERE p.id = @planId AND p.preview = matching_preview.id)", new { planId, id });
                await context.UpsertAsync("matching_preview", new { id, plan_id = planId }, new { alliance_id = allianceId, made_at = clock.GetUtcNow(), body = packed, problem = text });
            },
            cancel);
        return id;
    }

    public Task<PlanPreview?> PreviewAsync(string planId, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<byte[]?>("SELECT body FROM matching_preview WHERE id = @id AND plan_id = @planId", new { id, planId }) is { } packed
            ? JsonSerializer.Deserialize<PlanPreview>(Unpacked(packed), Catalog.Json)
            : null,
        cancel);

    /// <summary>The problem in canonical text, whose SHA-256 is the preview's input.</summary>
    public Task<byte[]?> ProblemAsync(string planId, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<byte[]?>("SELECT problem FROM matching_preview WHERE id = @id AND plan_id = @planId", new { id, planId }) is { } packed ? Unpacked(packed) : null, cancel);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Catalog.Json)!;

    private static byte[] Packed(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        using (var packing = new BrotliStream(memory, CompressionLevel.Fastest))
        {
            using var buffered = new BufferedStream(packing, 64 * 1024);
            write(buffered);
        }

        return memory.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacking.CopyTo(memory);
        return memory.ToArray();
    }

    private sealed record Row(string Id, string AllianceId, int Ask, string AskedBy, string TermsJson);

    private sealed record Taken(int Ask, DateTimeOffset TakenUntil);
}
