using System.Globalization;
using System.IO.Compression;
using Alliance.Domain.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>A row as it stands in the sheet: by column number from 0; formulas are told apart, since they are refused.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<int, string> Cells, IReadOnlySet<int> Formulas);

/// <summary>Reads the first sheet of an xlsx file as a stream. Files that carry macros, or unfold to more than they may, are refused.</summary>
public static class SheetReader
{
    public const int MostRows = 200_000;
    private const int MostColumns = 60;
    private const int MostEntries = 300;
    private const long MostUnfolded = 300L * 1024 * 1024;
    private const int MostSharedText = 60_000_000;

    /// <exception cref="ShapeException">It is no such file, or one that is refused.</exception>
    public static List<SheetRow> Read(Stream file)
    {
        try
        {
            Inspect(file);
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new ShapeException("file", "not-a-spreadsheet");
            var first = workbook.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new ShapeException("file", "not-a-spreadsheet");
            var shared = SharedTexts(workbook);
            return [.. Rows((WorksheetPart)workbook.GetPartById(first), shared)];
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or InvalidCastException
            or ArgumentException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException or IOException or NotSupportedException)
        {
            throw new ShapeException("file", "not-a-spreadsheet");
        }
    }

    /// <summary>Unfolds every part once, counting what really comes out: what the directory claims is not trusted.</summary>
    private static void Inspect(Stream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostEntries)
            {
                throw new ShapeException("file", "not-a-spreadsheet");
            }

            if (zip.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("macrosheets", StringComparison.OrdinalIgnoreCase)))
            {
                throw new ShapeException("file", "has-macros");
            }

            var buffer = new byte[64 * 1024];
            long unfolded = 0;
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                int read;
                while ((read = content.Read(buffer)) > 0)
                {
                    unfolded += read;
                    if (unfolded > MostUnfolded)
                    {
                        throw new ShapeException("file", "too-long", $"{MostUnfolded / 1024 / 1024} MB");
                    }
                }
            }
        }

        file.Position = 0;
    }

    private static List<string> SharedTexts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        var length = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var text = reader.LoadCurrentElement()!.InnerText;
                length += text.Length;
                if (length > MostSharedText)
                {
                    throw new ShapeException("file", "too-long", "60 MB");
                }

                texts.Add(text);
            }
        }

        return texts;
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart sheet, List<string> shared)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } index ? checked((int)index) : number + 1;
            if (number > MostRows)
            {
                throw new ShapeException("file", "too-many", $"{MostRows}");
            }

            var (cells, formulas, column) = (new Dictionary<int, string>(), new HashSet<int>(), -1);
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                if (column >= MostColumns)
                {
                    break;
                }

                if (cell.CellFormula is not null)
                {
                    formulas.Add(column);
                }

                if (TextOf(cell, shared) is { Length: > 0 } text)
                {
                    cells[column] = text;
                }
            }

            if (cells.Count > 0 || formulas.Count > 0)
            {
                yield return new SheetRow(number, cells, formulas);
            }
        }
    }

    private static string TextOf(Cell cell, List<string> shared)
    {
        var type = cell.DataType?.Value;
        return type == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, NumberStyles.None, CultureInfo.InvariantCulture)]
            : type == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
            : cell.CellValue?.Text ?? "";
    }

    /// <summary><c>AB12</c> → 27.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }
}
