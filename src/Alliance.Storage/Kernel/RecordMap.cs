using System.Reflection;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Lets Dapper build positional records whatever type a driver reports for a column. SQLite knows the type of a computed or
/// outer-joined column only from the first row's value: where that is NULL, or there is no row, it says <c>byte[]</c>, and
/// Dapper would find no constructor. Names in order decide instead; the values convert as they come.
/// </summary>
internal sealed class RecordMap(Type type) : SqlMapper.ITypeMap
{
    private readonly DefaultTypeMap _byDefault = new(type);

    public ConstructorInfo? FindConstructor(string[] names, Type[] types) =>
        _byDefault.FindConstructor(names, types) ?? type
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(constructor => constructor.GetParameters() is var parameters
                && parameters.Length == names.Length
                && parameters.Zip(names).All(pair => Same(pair.First.Name!, pair.Second)));

    public ConstructorInfo? FindExplicitConstructor() => _byDefault.FindExplicitConstructor();

    public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) =>
        _byDefault.GetConstructorParameter(constructor, columnName);

    public SqlMapper.IMemberMap? GetMember(string columnName) => _byDefault.GetMember(columnName);

    private static bool Same(string parameter, string column) =>
        parameter.Equals(column.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
