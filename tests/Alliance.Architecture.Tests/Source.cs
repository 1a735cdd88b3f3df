using System.Runtime.CompilerServices;

namespace Alliance.Architecture.Tests;

/// <summary>A C# file of the product: which floor it is on and in which room.</summary>
public sealed record SourceFile(string Floor, string Room, string Path, string Text);

public static class Source
{
    public static readonly string[] Floors = ["Domain", "Storage", "Grains", "Silo", "Web"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. from floor in Floors
           let folder = Path.Combine(Root, "src", $"Alliance.{floor}")
           from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
           let inside = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)
           where inside[0] is not ("bin" or "obj" or "ClientApp")
           select new SourceFile(floor, inside.Length == 1 ? "" : inside[0], string.Join('/', inside), File.ReadAllText(path)),
    ];

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
