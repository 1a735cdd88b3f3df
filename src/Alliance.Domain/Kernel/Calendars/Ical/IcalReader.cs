using System.Text;

namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>A property: its name in capitals, its parameters by name in capitals, its value as it stands.</summary>
public sealed record IcalProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);
}

public sealed class IcalComponent(string name)
{
    public string Name => name;

    public List<IcalProperty> Properties { get; } = [];

    public List<IcalComponent> Components { get; } = [];

    public IcalProperty? First(string property) => Properties.Find(p => p.Name == property);

    public string? Value(string property) => First(property)?.Value;

    public IEnumerable<IcalProperty> All(string property) => Properties.Where(p => p.Name == property);
}

/// <summary>
/// Reads the calendars of others. Strict only in what it must be: what is no content line is passed over, an END closes the component it names, and what
/// is left open is closed at the end of the text. O(characters).
/// </summary>
public static class IcalReader
{
    private const int MaxDepth = 8;

    /// <exception cref="FormatException">There is no VCALENDAR in it.</exception>
    public static IReadOnlyList<IcalComponent> Read(string text)
    {
        var (calendars, open) = (new List<IcalComponent>(), new Stack<IcalComponent>());
        foreach (var line in Unfolded(text))
        {
            if (Property(line) is not { } property)
            {
                continue;
            }

            if (property.Name == "BEGIN" && open.Count < MaxDepth)
            {
                var begun = new IcalComponent(property.Value.Trim().ToUpperInvariant());
                (open.TryPeek(out var parent) ? parent.Components : calendars).Add(begun);
                open.Push(begun);
            }
            else if (property.Name == "END")
            {
                var name = property.Value.Trim().ToUpperInvariant();
                if (open.Any(c => c.Name == name))
                {
                    while (open.Pop().Name != name)
                    {
                    }
                }
            }
            else if (open.TryPeek(out var inside))
            {
                inside.Properties.Add(property);
            }
        }

        calendars.RemoveAll(c => c.Name != "VCALENDAR");
        return calendars.Count > 0 ? calendars : throw new FormatException("Not an iCalendar file: there is no VCALENDAR.");
    }

    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
                plain.Append(text[i] is 'n' or 'N' ? '\n' : text[i]);
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>A line that begins with a space or a tab goes on the one before it (3.1).</summary>
    private static IEnumerable<string> Unfolded(string text)
    {
        var line = new StringBuilder();
        foreach (var part in text.TrimStart('\uFEFF').Split('\n'))
        {
            var raw = part.EndsWith('\r') ? part[..^1] : part;
            if (raw.Length > 0 && raw[0] is ' ' or '\t')
            {
                line.Append(raw, 1, raw.Length - 1);
                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(raw);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>name *(";" param) ":" value; a colon or semicolon within quotes belongs to a parameter.</summary>
    private static IcalProperty? Property(string line)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && line[i] is ';' or ':' && !quoted)
            {
                parts.Add(line[start..i]);
                start = i + 1;
                if (line[i] == ':')
                {
                    var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
                    foreach (var parameter in parts.Skip(1))
                    {
                        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
                        if (equals > 0)
                        {
                            parameters[parameter[..equals].Trim().ToUpperInvariant()] = parameter[(equals + 1)..].Trim().Trim('"');
                        }
                    }

                    return parts[0].Length == 0 ? null : new IcalProperty(parts[0].Trim().ToUpperInvariant(), parameters, line[start..]);
                }
            }
        }

        return null;
    }
}
