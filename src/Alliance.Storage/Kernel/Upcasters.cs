using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>Events are never rewritten: an old schema is brought up to the present one as it is read.</summary>
public static class Upcasters
{
    public static IEvent Read(string name, int schema, string data)
    {
        var present = Catalog.TypeOf(name).GetCustomAttributes(typeof(NamedAttribute), inherit: false).OfType<NamedAttribute>().Single().Schema;
        return schema == present
            ? Catalog.ReadEvent(name, data)
            : throw new InvalidOperationException($"Event {name} has schema {schema}; this version reads schema {present}.");
    }
}
