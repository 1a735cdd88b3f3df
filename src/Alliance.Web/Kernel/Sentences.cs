using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Kernel;

/// <summary>
/// One sentence in each language for every code, from the JSON files in <c>Kernel/Sentences</c> (one per room and language).
/// A sentence may name facts in braces; ids are never among them, since people do not read ids.
/// </summary>
public static partial class Sentences
{
    private static readonly FrozenDictionary<string, string> Zh = Load("zh");
    private static readonly FrozenDictionary<string, string> En = Load("en");

    public static IEnumerable<string> Codes => Zh.Keys.Union(En.Keys).Order(StringComparer.Ordinal);

    public static bool Has(string code) => Zh.ContainsKey(code) && En.ContainsKey(code);

    public static string Chinese(string code, IReadOnlyDictionary<string, string> facts) => Say(Zh, code, facts);

    public static string English(string code, IReadOnlyDictionary<string, string> facts) => Say(En, code, facts);

    private static string Say(FrozenDictionary<string, string> table, string code, IReadOnlyDictionary<string, string> facts)
    {
        if (code == KernelCodes.InvalidField && facts.TryGetValue("field", out var field))
        {
            var label = table.GetValueOrDefault($"field.{LastParts(field)}") ?? table.GetValueOrDefault($"field.{LastPart(field)}") ?? table.GetValueOrDefault($"field.{FirstPart(field)}") ?? table.GetValueOrDefault("field.*", field);
            var problem = $"problem.{facts.GetValueOrDefault("problem")}";
            var wrong = (facts.ContainsKey("limit") ? table.GetValueOrDefault($"{problem}.limit") : null) ?? table.GetValueOrDefault(problem) ?? table["problem.*"];
            return Fill(table[code], new Dictionary<string, string>(StringComparer.Ordinal) { ["field"] = label, ["problem"] = Fill(wrong, facts) });
        }

        return Fill(table.GetValueOrDefault(code) ?? table["*"], facts);
    }

    /// <summary><c>members[3].share</c> → <c>share</c>; <c>offers[2]</c> → <c>offers</c>.</summary>
    private static string LastPart(string field) => Index().Replace(field[(field.LastIndexOf('.') + 1)..], "");

    /// <summary><c>quotas[0].side</c> → <c>quotas.side</c>: what a part is called where it means something else than elsewhere.</summary>
    private static string LastParts(string field) => string.Join('.', field.Split('.').TakeLast(2).Select(part => Index().Replace(part, "")));

    /// <summary><c>weights.hours</c> → <c>weights</c>, when nothing is known of the part itself.</summary>
    private static string FirstPart(string field) => Index().Replace(field.Split('.')[0], "");

    private static string Fill(string sentence, IReadOnlyDictionary<string, string> facts) =>
        Placeholder().Replace(sentence, m => Readable(m.Groups["fact"].Value, facts.GetValueOrDefault(m.Groups["fact"].Value, "")));

    /// <summary>Terms count from 0 in the API and from 1 for people; an instant is said as the day it is in China.</summary>
    private static string Readable(string name, string value) =>
        name is "term" or "current" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var term) ? $"{term + 1}"
        : name.EndsWith("At", StringComparison.Ordinal) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? $"{ChinaTime.DateOf(at):yyyy-MM-dd}"
        : value;

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = typeof(Sentences).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            })
            .ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\[\d+\]$", RegexOptions.None, 100)]
    private static partial Regex Index();

    [GeneratedRegex(@"\{(?<fact>[a-zA-Z]+)\}", RegexOptions.None, 100)]
    private static partial Regex Placeholder();
}
