using System.Diagnostics;
using Xunit;

namespace Alliance.E2E.Tests;

/// <summary>A word processor that is not ours reads what we wrote.</summary>
public static class LibreOffice
{
    /// <returns>The document's text as LibreOffice Writer shows it.</returns>
    public static async Task<string> TextOfAsync(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, document])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        var text = Path.ChangeExtension(document, ".txt");
        Assert.True(process.ExitCode == 0 && File.Exists(text), $"{await said} {await complained}");
        return await File.ReadAllTextAsync(text);
    }
}
