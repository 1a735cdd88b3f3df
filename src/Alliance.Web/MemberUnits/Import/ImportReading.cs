using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.MemberUnits;
using Alliance.Web.Kernel;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.MemberUnits.Import;

/// <summary>From the rows of a sheet to units that can be registered, and what is wrong with the others: everything wrong with a row at once.</summary>
public sealed class ImportReading(ImportQueries known)
{
    public async Task<(List<ImportRow> Good, List<ImportProblem> Problems, int Rows)> ReadAsync(List<SheetRow> sheet, CancellationToken cancel)
    {
        if (sheet.Count == 0)
        {
            throw new ShapeException("file", "required");
        }

        var columns = HeadingsOf(sheet[0]);
        var rows = sheet.Skip(1).ToList();
        var regions = await known.RegionsAsync(rows.Select(r => Cell(r, columns, UnitColumns.Region)).OfType<string>(), cancel);
        var existing = await known.NamesAsync(rows.Select(r => Cell(r, columns, UnitColumns.Name)).OfType<string>(), cancel);
        var (good, problems, seen) = (new List<ImportRow>(), new List<ImportProblem>(), new Dictionary<(string, string), int>());
        foreach (var row in rows)
        {
            var wrong = new List<ImportProblem>();
            var details = Details(row, columns, regions, wrong);
            if (details is not null && wrong.Count == 0)
            {
                if (!seen.TryAdd((details.Name, details.RegionCode), row.Number))
                {
                    wrong.Add(Wrong(row, columns, UnitColumns.Name, details.Name, "member-unit.duplicate-in-file", ("other", $"{seen[(details.Name, details.RegionCode)]}")));
                }
                else if (existing.Contains((details.Name, details.RegionCode)))
                {
                    wrong.Add(Wrong(row, columns, UnitColumns.Name, details.Name, "member-unit.duplicate-in-system", ("existing", details.Name)));
                }
            }

            if (wrong.Count == 0)
            {
                good.Add(new ImportRow(row.Number, details!));
            }

            problems.AddRange(wrong);
        }

        return (good, problems, rows.Count);
    }

    public static ImportProblem Wrong(SheetRow row, IReadOnlyDictionary<string, int> columns, string column, string? value, string code, params (string Name, string Value)[] facts)
    {
        var problem = Problem.Of(code, facts);
        var shown = value is { Length: > 60 } ? value[..60] + "…" : value;
        return new ImportProblem(row.Number, columns.GetValueOrDefault(column, -1) + 1, column, shown, code, problem.Facts, problem.Detail, problem.DetailEn);
    }

    /// <exception cref="ShapeException">The first row lacks a heading that is needed.</exception>
    private static Dictionary<string, int> HeadingsOf(SheetRow first)
    {
        var headings = first.Cells.Select(c => (Name: c.Value.Trim().TrimEnd('*'), Column: c.Key)).DistinctBy(h => h.Name).ToDictionary(h => h.Name, h => h.Column, StringComparer.Ordinal);
        foreach (var needed in new[] { UnitColumns.Name, UnitColumns.Kind, UnitColumns.Region })
        {
            if (!headings.ContainsKey(needed))
            {
                throw new ShapeException("file", "lacks-heading", needed);
            }
        }

        return headings.Where(h => UnitColumns.FieldOf.ContainsKey(h.Key)).ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);
    }

    private static string? Cell(SheetRow row, IReadOnlyDictionary<string, int> columns, string name) =>
        columns.TryGetValue(name, out var column) && row.Cells.TryGetValue(column, out var text) && text.Trim() is { Length: > 0 } cleaned ? cleaned : null;

    private static UnitDetails? Details(SheetRow row, IReadOnlyDictionary<string, int> columns, IReadOnlyDictionary<string, IReadOnlyList<string>> regions, List<ImportProblem> wrong)
    {
        string? Text(string name) => Cell(row, columns, name);
        void Bad(string name, string problem, string? limit = null) => wrong.Add(Wrong(
            row, columns, name, Text(name), KernelCodes.InvalidField, limit is null ? [("field", UnitColumns.FieldOf[name]), ("problem", problem)] : [("field", UnitColumns.FieldOf[name]), ("problem", problem), ("limit", limit)]));

        foreach (var (name, _) in columns.Where(c => row.Formulas.Contains(c.Value)))
        {
            Bad(name, "has-formula");
        }

        var kind = Text(UnitColumns.Kind) is { } word ? UnitColumns.KindOf(word) : null;
        if (kind is null)
        {
            Bad(UnitColumns.Kind, Text(UnitColumns.Kind) is null ? "required" : "unknown-value");
        }

        var codes = Text(UnitColumns.Region) is { } region ? regions.GetValueOrDefault(region, []) : [];
        if (codes.Count != 1)
        {
            Bad(UnitColumns.Region, Text(UnitColumns.Region) is null ? "required" : codes.Count == 0 ? "unknown" : "ambiguous");
        }

        double? Degrees(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }

            Bad(name, "not-a-number");
            return null;
        }

        var (longitude, latitude) = (Degrees(UnitColumns.Longitude), Degrees(UnitColumns.Latitude));
        try
        {
            var offers = (Text(UnitColumns.Offers) ?? "").Split(['、', ';', '；', ',', '，', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var details = UnitShapes.Check(new UnitDetails(
                Text(UnitColumns.Name)!, Text(UnitColumns.ShortName), kind ?? UnitKind.Other, codes.Count == 1 ? codes[0] : "31", Text(UnitColumns.Address), longitude, latitude, [.. offers], Text(UnitColumns.CreditCode)));
            return wrong.Count == 0 ? details : null;
        }
        catch (ShapeException shape)
        {
            var field = shape.Field.Split('[')[0];
            var column = UnitColumns.FieldOf.FirstOrDefault(c => c.Value == field).Key ?? UnitColumns.Name;
            if (!wrong.Exists(w => w.ColumnName == column))
            {
                Bad(column, shape.Problem, shape.Limit);
            }

            return null;
        }
    }
}
