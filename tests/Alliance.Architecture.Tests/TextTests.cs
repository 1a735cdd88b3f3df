using System.Text.RegularExpressions;
using Xunit;

namespace Alliance.Architecture.Tests;

/// <summary>Habits that keep the house readable.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Pages_stay_pages()
    {
        var lengths = Source.Files.Select(file => (file.Floor, file.Path, Lines: file.Text.AsSpan().Count('\n'))).ToArray();
        Assert.DoesNotContain(lengths, file => file.Lines > 400);
        Assert.True(lengths.Count(file => file.Lines <= 150) >= lengths.Length * 85 / 100, "Most files are a page or two.");
    }

    [Fact]
    public void Nothing_is_left_half_done()
    {
        var unfinished = Source.Files.Where(file => Unfinished().IsMatch(file.Text)).Select(file => file.Path);
        Assert.Empty(unfinished);
    }

    [Fact]
    public void The_three_databases_have_the_same_migrations()
    {
        var folders = new[] { "Sqlite", "PostgreSql", "SqlServer" }
            .Select(dialect => Path.Combine(Source.Root, "src", "Alliance.Storage", "Migrations", dialect))
            .Select(folder => Directory.EnumerateFiles(folder, "*.sql").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray())
            .ToArray();
        Assert.NotEmpty(folders[0]);
        Assert.Equal(folders[0], folders[1]);
        Assert.Equal(folders[0], folders[2]);
    }

    [GeneratedRegex("NotImplementedException|\\bTODO\\b|\\bFIXME\\b|\\bHACK\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();
}
