using System.Text;

namespace Alliance.Web.Attachments;

/// <summary>Words out of a paper; <paramref name="Cut"/> when there are more.</summary>
public sealed record PreviewText(string Text, bool Cut)
{
    public const int Most = 60_000;

    /// <summary>The beginning of a text file.</summary>
    public static async Task<PreviewText> OfTextAsync(Stream file, CancellationToken cancel)
    {
        var encoding = await TextInspection.EncodingOfAsync(file, cancel) ?? Encoding.UTF8;
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[Most + 1];
        var read = await reader.ReadBlockAsync(buffer, cancel);
        return new PreviewText(new string(buffer, 0, Math.Min(read, Most)), read > Most);
    }
}

/// <summary>Collects text up to what is shown, without more than one empty line in a row.</summary>
internal sealed class TextCollector
{
    private readonly StringBuilder text = new();

    public bool IsFull => text.Length > PreviewText.Most;

    public void Add(string some)
    {
        foreach (var letter in some)
        {
            if (!(letter == '\n' && text.Length >= 2 && text[^1] == '\n' && text[^2] == '\n'))
            {
                text.Append(letter);
            }
        }
    }

    public void Line() => Add("\n");

    public PreviewText Done() => IsFull ? new PreviewText(text.ToString(0, PreviewText.Most), true) : new PreviewText(text.ToString().Trim(), false);
}
