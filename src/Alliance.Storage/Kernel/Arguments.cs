using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace Alliance.Storage.Kernel;

/// <summary>Binds an object's properties, or a dictionary's entries, to a command's parameters.</summary>
internal static class Arguments
{
    private static readonly ConcurrentDictionary<Type, (string Name, string At, Func<object, object?> Get)[]> Shapes = new();

    /// <summary>Two objects bound as one.</summary>
    internal sealed record Pair(object First, object? Second);

    public static IReadOnlyList<string> Names(Type type) => [.. Shapes.GetOrAdd(type, Read).Select(p => p.Name)];

    public static void Bind(DbCommand command, object? arguments)
    {
        var next = 0;
        Bind(command, arguments, ref next);
    }

    private static void Bind(DbCommand command, object? arguments, ref int next)
    {
        switch (arguments)
        {
            case null:
                break;
            case Pair pair:
                Bind(command, pair.First, ref next);
                Bind(command, pair.Second, ref next);
                break;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                foreach (var (name, value) in entries)
                {
                    Set(command, "@" + name, value, next++);
                }

                break;
            default:
                foreach (var (_, at, get) in Shapes.GetOrAdd(arguments.GetType(), Read))
                {
                    Set(command, at, get(arguments), next++);
                }

                break;
        }
    }

    /// <summary>A command that is used again mostly gets its arguments in the same order as before.</summary>
    private static void Set(DbCommand command, string name, object? value, int expected)
    {
        var stored = Columns.Store(value);
        var count = command.Parameters.Count;
        if (expected < count)
        {
            var there = command.Parameters[expected];
            (string.Equals(there.ParameterName, name, StringComparison.Ordinal) ? there : command.Parameters[name]).Value = stored;
            return;
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = stored;
        if (stored is string text && command is Microsoft.Data.SqlClient.SqlCommand)
        {
            // One plan for texts of all lengths.
            parameter.Size = text.Length <= 4000 ? 4000 : -1;
        }

        command.Parameters.Add(parameter);
    }

    private static (string Name, string At, Func<object, object?> Get)[] Read(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0).Select(p => (p.Name, "@" + p.Name, Getter(type, p)))];

    private static Func<object, object?> Getter(Type type, PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(target, type), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), target).Compile();
    }
}
