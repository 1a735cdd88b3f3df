using System.Text;

namespace Alliance.Web.Demo;

/// <summary>
/// Paragraphs as one update of a Yjs document, encoding version 1, as if one person had typed them: for each section a root XML
/// fragment, in it for each paragraph an element with a text. O(characters).
/// </summary>
public static class DemoMinutesText
{
    private const byte StringContent = 4;
    private const byte TypeContent = 7;
    private const byte HasLeft = 0x80;
    private const uint XmlElement = 3;
    private const uint XmlText = 6;

    /// <param name="client">The number by which Yjs knows the browser that typed.</param>
    public static byte[] Update(IEnumerable<(string Section, IReadOnlyList<string> Paragraphs)> sections, uint client = 1)
    {
        using var structs = new MemoryStream();
        var (count, clock) = (0u, 0u);
        foreach (var (section, paragraphs) in sections)
        {
            uint? left = null;
            foreach (var paragraph in paragraphs)
            {
                var element = clock++;
                if (left is { } before)
                {
                    structs.WriteByte(TypeContent | HasLeft);
                    Id(structs, client, before);
                }
                else
                {
                    structs.WriteByte(TypeContent);
                    Number(structs, 1);
                    Words(structs, section);
                }

                Number(structs, XmlElement);
                Words(structs, "paragraph");
                var text = clock++;
                Within(structs, TypeContent, client, element);
                Number(structs, XmlText);
                Within(structs, StringContent, client, text);
                Words(structs, paragraph);
                (left, count, clock) = (element, count + 3, clock + (uint)paragraph.Length);
            }
        }

        using var update = new MemoryStream();
        foreach (var number in (uint[])[1, count, client, 0])
        {
            Number(update, number);
        }

        structs.WriteTo(update);
        Number(update, 0);
        return update.ToArray();
    }

    private static void Within(Stream to, byte content, uint client, uint parent)
    {
        to.WriteByte(content);
        Number(to, 0);
        Id(to, client, parent);
    }

    private static void Id(Stream to, uint client, uint clock)
    {
        Number(to, client);
        Number(to, clock);
    }

    private static void Words(Stream to, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(to, (uint)bytes.Length);
        to.Write(bytes);
    }

    /// <summary>Seven bits at a time, the lowest first.</summary>
    private static void Number(Stream to, uint value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            to.WriteByte((byte)(0x80 | (value & 0x7F)));
        }

        to.WriteByte((byte)value);
    }
}
