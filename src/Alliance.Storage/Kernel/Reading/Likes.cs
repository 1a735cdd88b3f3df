namespace Alliance.Storage.Kernel.Reading;

/// <summary>Patterns for <c>LIKE @pattern ESCAPE '\'</c> in which what was typed means only itself (on SQL Server a bracket, too, is special).</summary>
public static class Likes
{
    public static string Containing(string text) => $"%{Escaped(text)}%";

    public static string Beginning(string text) => $"{Escaped(text)}%";

    private static string Escaped(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace("[", @"\[", StringComparison.Ordinal);
}
