using System.Security.Cryptography;
using System.Text;
using System.Globalization;

namespace Alliance.Domain.Matching.Plans;

/// <summary>The problems of a plan in canonical text, and its SHA-256. Everything in ordinal order of ids, so that who wrote it down first does not matter.</summary>
internal static class PlanDigest
{
    public static IEnumerable<string> Lines(IEnumerable<PlanPart> parts)
    {
        foreach (var part in parts)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"measure {part.Measure} scale {part.Scale}");
            foreach (var q in part.Problem.Quotas)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"quota {q.Side} {q.Id} {q.Limit} {q.Parent}");
            }

            foreach (var n in part.Problem.Needs)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"need {n.Id} {n.Quantity} {n.Quota} {n.Guaranteed} {n.Whole}");
            }

            foreach (var r in part.Problem.Resources)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"resource {r.Id} {r.Quantity} {r.Quota}");
            }

            foreach (var e in part.Problem.Edges)
            {
                yield return part.Least.TryGetValue((e.Need, e.Resource), out var least)
                    ? string.Create(CultureInfo.InvariantCulture, $"pair {e.Need} {e.Resource} {e.Benefit} {least}")
                    : string.Create(CultureInfo.InvariantCulture, $"pair {e.Need} {e.Resource} {e.Benefit}");
            }
        }
    }

    public static string Of(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
