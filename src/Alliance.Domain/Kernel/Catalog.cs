using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alliance.Domain.Kernel;

/// <summary>Every command and event of the domain under its stable name, and the one way they are written as JSON.</summary>
public static class Catalog
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly FrozenDictionary<string, Type> ByName = Scan();

    private static readonly FrozenDictionary<Type, NamedAttribute> ByType =
        ByName.Values.ToFrozenDictionary(t => t, t => t.GetCustomAttribute<NamedAttribute>()!);

    public static IEnumerable<string> EventNames => ByName.Where(p => typeof(IEvent).IsAssignableFrom(p.Value)).Select(p => p.Key).Order(StringComparer.Ordinal);

    public static IEnumerable<string> CommandNames => ByName.Where(p => typeof(ICommand).IsAssignableFrom(p.Value)).Select(p => p.Key).Order(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">The type carries no <see cref="NamedAttribute"/>.</exception>
    public static NamedAttribute NameOf(object record) => ByType[record.GetType()];

    public static Type TypeOf(string name) => ByName[name];

    public static string Write(object record) => JsonSerializer.Serialize(record, record.GetType(), Json);

    public static IEvent ReadEvent(string name, string json) => (IEvent)JsonSerializer.Deserialize(json, ByName[name], Json)!;

    public static ICommand ReadCommand(string name, string json) => (ICommand)JsonSerializer.Deserialize(json, ByName[name], Json)!;

    private static FrozenDictionary<string, Type> Scan() =>
        typeof(Catalog).Assembly.GetTypes()
            .Select(type => (Type: type, Named: type.GetCustomAttribute<NamedAttribute>(inherit: false)))
            .Where(found => found.Named is not null)
            .ToFrozenDictionary(found => found.Named!.Name, found => found.Type, StringComparer.Ordinal);
}
