using System.Text;
using System.Xml;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>Reads what a cell (or a shared text) says, piece by piece, and no further than a cell may be long. Marks of how it is pronounced are no part of it.</summary>
internal sealed class CellText(int longest)
{
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[4096];

    /// <summary>From the element on which the reader stands to its end.</summary>
    /// <exception cref="ShapeException">It is longer than any cell.</exception>
    public (string Text, bool HasFormula) Read(XmlReader reader)
    {
        _text.Clear();
        var (formula, depth, skipped) = (false, reader.Depth, int.MaxValue);
        if (reader.IsEmptyElement)
        {
            return ("", false);
        }

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth <= skipped)
            {
                skipped = int.MaxValue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" or "extLst" })
            {
                formula |= reader.LocalName == "f";
                skipped = reader.IsEmptyElement ? int.MaxValue : reader.Depth;
            }
            else if (skipped == int.MaxValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                Take(reader);
            }
        }

        return (_text.ToString(), formula);
    }

    private void Take(XmlReader reader)
    {
        int read;
        while ((read = reader.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            _text.Append(_buffer, 0, read);
            if (_text.Length > longest)
            {
                throw new ShapeException("file", "cell-too-long", $"{longest}");
            }
        }
    }
}
