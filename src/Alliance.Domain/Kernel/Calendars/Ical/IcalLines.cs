using System.Globalization;
using System.Text;

namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>Content lines as RFC 5545 wants them: folded at 75 octets without splitting a character (3.1), text escaped (3.3.11), CRLF.</summary>
public sealed class IcalLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    public void Begin(string component) => Add("BEGIN", component);

    public void End(string component) => Add("END", component);

    /// <summary>A property whose value needs no escaping.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property of free text; nothing is written for null.</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Fold($"{name}:{Escape(text)}");
        }
    }

    public override string ToString() => _text.ToString();

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                < ' ' and not '\t' => escaped,
                '\x7f' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A parameter's value (3.2): quoted, and what cannot stand in quotes written as RFC 6868 says.</summary>
    public static string Parameter(string text)
    {
        var written = text.ReplaceLineEndings("\n").Replace("^", "^^", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
        return $"\"{string.Concat(written.Where(c => !char.IsControl(c)))}\"";
    }

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The clock's time in China, to be written with TZID=Asia/Shanghai.</summary>
    public static string Local(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>O(characters). A line that goes on begins with a space, which counts as one of its octets.</summary>
    private void Fold(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) <= MaxOctets)
        {
            _text.Append(line).Append("\r\n");
            return;
        }

        var octets = 0;
        Span<char> written = stackalloc char[2];
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(written[..rune.EncodeToUtf16(written)]);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
