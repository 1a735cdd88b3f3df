using System.Collections.Immutable;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Web.Kernel;
using Alliance.Web.Kernel.Spreadsheets;

namespace Alliance.Web.Listings;

/// <summary>What is wrong with one cell of one row. <c>row</c> is the row's number in the sheet.</summary>
public sealed record ListingSheetProblem(int Row, int Column, string ColumnName, string? Value, string Code, IReadOnlyDictionary<string, string> Facts, string Detail, string DetailEn);

/// <summary>A row that can be taken: new, or a change of the entry with this id. <paramref name="Same"/>: it says what the entry says already.</summary>
public sealed record ListingSheetRow(int Row, string? ListingId, string UnitId, string UnitName, ListingTerms Terms, ListingContact? Contact, bool Same = false);

/// <summary>What the rows are held against.</summary>
public sealed record ListingSheetBackground(
    ListBook Book, DateOnly Today, IReadOnlyDictionary<string, IReadOnlyList<string>> UnitsByName, IReadOnlyDictionary<string, string> RegionOfUnit, IReadOnlyDictionary<string, IReadOnlyList<string>> Regions,
    IReadOnlyDictionary<string, string> UnitOfListing, IReadOnlyDictionary<string, ListingStanding> Standing);

/// <summary>From a row of a sheet to an entry that can be posted, and everything that is wrong with it at once.</summary>
public sealed class ListingSheetReading(ListingSheetBackground known, IReadOnlyDictionary<string, int> columns)
{
    private static readonly string[] Needed = [ListingSheet.Unit, ListingSheet.Kind, ListingSheet.Category, ListingSheet.Title, ListingSheet.Quantity];

    /// <exception cref="ShapeException">The first row lacks a heading that is needed.</exception>
    public static Dictionary<string, int> HeadingsOf(SheetRow first)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, text) in first.Cells)
        {
            var heading = text.Trim();
            if (!found.TryAdd(heading, column) && (ListingSheet.All.Contains(heading) || IsField(heading)))
            {
                // Which of the two is meant nobody knows.
                throw new ShapeException("file", "heading-twice", heading);
            }
        }

        return Needed.FirstOrDefault(n => !found.ContainsKey(n)) is { } lacks ? throw new ShapeException("file", "lacks-heading", lacks) : found;
    }

    public static string? Cell(SheetRow row, IReadOnlyDictionary<string, int> columns, string name) =>
        columns.TryGetValue(name, out var column) && row.Cells.TryGetValue(column, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    public ListingSheetRow? Read(SheetRow row, List<ListingSheetProblem> wrong)
    {
        var clean = wrong.Count;
        string? Text(string name) => Cell(row, columns, name);
        void Bad(string name, string problem, string? limit = null) => wrong.Add(Wrong(
            row, name, KernelCodes.InvalidField, limit is null ? [("field", name), ("problem", problem)] : [("field", name), ("problem", problem), ("limit", limit)]));

        foreach (var (name, _) in columns.Where(c => row.Formulas.Contains(c.Value)))
        {
            Bad(name, "has-formula");
        }

        var id = Text(ListingSheet.Id);
        if (id is not null && !known.UnitOfListing.ContainsKey(id))
        {
            Bad(ListingSheet.Id, "unknown");
        }

        var units = Text(ListingSheet.Unit) is { } unitName ? known.UnitsByName.GetValueOrDefault(unitName, []) : [];
        if (units.Count != 1)
        {
            Bad(ListingSheet.Unit, Text(ListingSheet.Unit) is null ? "required" : units.Count == 0 ? "unknown" : "ambiguous");
        }
        else if (id is not null && known.UnitOfListing.TryGetValue(id, out var owner) && owner != units[0])
        {
            Bad(ListingSheet.Unit, "other-unit");
        }

        var before = id is null ? null : known.Standing.GetValueOrDefault(id);

        void NotAmong(string name, IEnumerable<string> choices)
        {
            if (Text(name) is null)
            {
                Bad(name, "required");
            }
            else
            {
                Bad(name, "unknown-value", ListingSheet.Said(choices));
            }
        }

        var kind = ListingSheet.KindOf(known.Book, Text(ListingSheet.Kind));
        if (kind is null)
        {
            NotAmong(ListingSheet.Kind, known.Book.Kinds.Select(k => k.Zh));
        }

        var possible = known.Book.Categories.Where(c => kind is null || c.Kinds.Contains(kind.Code)).ToList();
        var category = possible.FirstOrDefault(c => c.Zh == Text(ListingSheet.Category)) ?? possible.FirstOrDefault(c => string.Equals(c.En, Text(ListingSheet.Category), StringComparison.OrdinalIgnoreCase));
        if (category is null)
        {
            NotAmong(ListingSheet.Category, possible.Select(c => c.Zh));
        }

        decimal? Number(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000)
            {
                return number;
            }

            var large = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var any) && double.IsFinite(any);
            Bad(name, large ? "out-of-range" : "not-a-number", large ? $"±{1_000_000_000}" : null);
            return null;
        }

        var quantity = Number(ListingSheet.Quantity);
        if (Text(ListingSheet.Quantity) is null)
        {
            Bad(ListingSheet.Quantity, "required");
        }

        var audience = Text(ListingSheet.Audience) is not { } words ? ListingAudience.Alliance
            : ListingSheet.Audiences.TryGetValue(words, out var of) ? of
            : words == ListingSheet.OnlyBranch && before?.Terms.Audience == ListingAudience.Branch ? ListingAudience.Branch : (ListingAudience?)null;
        if (audience is null)
        {
            NotAmong(ListingSheet.Audience, ListingSheet.Audiences.Keys);
        }

        bool? partial = Text(ListingSheet.Partial) switch { null or "是" => true, "否" => false, _ => null };
        if (partial is null)
        {
            NotAmong(ListingSheet.Partial, ["是", "否"]);
        }

        var (since, until, valid) = (SheetDates.Date(Text(ListingSheet.Since)), SheetDates.Date(Text(ListingSheet.Until)), SheetDates.Date(Text(ListingSheet.Valid)));
        foreach (var (name, date) in new[] { (ListingSheet.Since, since), (ListingSheet.Until, until), (ListingSheet.Valid, valid) })
        {
            if (date is null && Text(name) is not null)
            {
                Bad(name, "not-a-date");
            }
            else if (date is { } day && !Shape.IsDay(day))
            {
                Bad(name, "out-of-range", Shape.Years);
            }
        }

        if (until < since)
        {
            Bad(ListingSheet.Until, "before-start");
        }

        var (window, broken) = new[] { since, until }.Any(d => d is { } day && !Shape.IsDay(day)) ? (null, null) : WindowOf(Text, since, until, before);
        if (broken is not null)
        {
            Bad(broken, broken == ListingSheet.Days ? "not-days" : "not-hours");
        }

        var codes = Text(ListingSheet.Region) is { } region ? known.Regions.GetValueOrDefault(region, []) : [];
        if (Text(ListingSheet.Region) is not null && codes.Count != 1)
        {
            Bad(ListingSheet.Region, codes.Count == 0 ? "unknown" : "ambiguous");
        }

        var (longitude, latitude) = (Number(ListingSheet.Longitude), Number(ListingSheet.Latitude));
        var kept = before is not null && before.Terms.Category == category?.Code && Text(ListingSheet.Fields) == Told(ListingSheet.FieldsCell(before.Fields)) && !columns.Keys.Any(IsField);
        var fields = kept ? before!.Terms.Fields : category is null ? ImmutableSortedDictionary<string, string>.Empty : FieldsOf(row, category, Bad);
        if (wrong.Count > clean)
        {
            return null;
        }

        try
        {
            var nowhere = before is { Terms.Place: null or { RegionCode: null } };
            var place = new ListingPlace(codes.Count == 1 ? codes[0] : nowhere ? null : known.RegionOfUnit.GetValueOrDefault(units[0]), Text(ListingSheet.Address), (double?)longitude, (double?)latitude);
            var terms = EntryShapes.Check(new ListingTerms(
                kind!.Code, category!.Code, Text(ListingSheet.Title) ?? "", Text(ListingSheet.Text), Milli.Of("quantity", quantity), partial!.Value,
                before?.Terms.MinimumPart is { } part && partial.Value && part <= Milli.Of("quantity", quantity) ? part : null, window, place, audience!.Value, before?.Terms.BranchId,
                valid ?? known.Today.AddMonths(known.Book.ValidMonths), fields));
            var contact = EntryShapes.Contact(new ListingContact(Text(ListingSheet.Contact) ?? "", Text(ListingSheet.Phone), null));
            if (before is not null && contact is null && Catalog.Write(terms) == Catalog.Write(before.Terms))
            {
                return new ListingSheetRow(row.Number, id, units[0], Text(ListingSheet.Unit)!, terms, null, Same: true);
            }

            foreach (var problem in TermsRules.Problems(known.Book, terms, known.Today))
            {
                wrong.Add(Wrong(row, problem.Field == "validUntil" ? ListingSheet.Valid : problem.Field.StartsWith("fields.", StringComparison.Ordinal) ? ColumnOf(category, problem.Field[7..]) : ListingSheet.Category, problem.Code,
                    [.. problem.Facts.Select(f => (f.Key, f.Value))]));
            }

            return wrong.Count > clean ? null : new ListingSheetRow(row.Number, id, units[0], Text(ListingSheet.Unit)!, terms, contact);
        }
        catch (ShapeException shape)
        {
            Bad(SheetDates.ColumnOf(shape.Field), shape.Problem, shape.Limit);
            return null;
        }
    }

    public ListingSheetProblem Wrong(SheetRow row, string column, string code, params (string Name, string Value)[] facts)
    {
        var (problem, value) = (Problem.Of(code, facts), Cell(row, columns, column));
        return new ListingSheetProblem(
            row.Number, columns.GetValueOrDefault(column, -1) + 1, column, value is { Length: > 60 } ? value[..(char.IsHighSurrogate(value[59]) ? 59 : 60)] + "…" : value, code, problem.Facts, $"{column}：{problem.Detail}", $"{(IsField(column) ? column[ListingSheet.FieldColumn.Length..] : ListingSheet.English.GetValueOrDefault(column, column))}: {problem.DetailEn}");
    }

    private static bool IsField(string column) => column.StartsWith(ListingSheet.FieldColumn, StringComparison.Ordinal);

    private static string? Told(string cell) => cell.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>What an export cannot say of a window stays as it is where the four columns are as they came out of it.</summary>
    private (TimeWindow? Window, string? Broken) WindowOf(Func<string, string?> text, DateOnly? since, DateOnly? until, ListingStanding? before)
    {
        string?[] cells = [text(ListingSheet.Days), text(ListingSheet.Hours), since is { } first ? $"{first:yyyy-MM-dd}" : null, until is { } last ? $"{last:yyyy-MM-dd}" : null];
        return before is not null && cells.AsSpan().SequenceEqual(ListingSheet.WindowCells(before.Terms.Window)) ? (before.Terms.Window, null) : SheetDates.Window(cells[0], cells[1], since, until, known.Today);
    }

    /// <summary>A field's own column where the sheet has one.</summary>
    private string ColumnOf(ListCategory category, string code)
    {
        var own = ListingSheet.FieldColumn + category.Fields.FirstOrDefault(f => f.Code == code)?.Zh;
        return columns.ContainsKey(own) ? own : ListingSheet.Fields;
    }

    /// <summary><c>时段=夜间；设备=投影+音响</c> by the fields' Chinese names, or each in a column of its own.</summary>
    private ImmutableSortedDictionary<string, string> FieldsOf(SheetRow row, ListCategory category, Action<string, string, string?> bad)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        void Put(string column, string? name, string value)
        {
            if (category.Fields.FirstOrDefault(f => f.Zh == name) is not { } field)
            {
                bad(column, "unknown-value", ListingSheet.Said(category.Fields.Where(f => f.Type != FieldType.File).Select(f => $"{f.Zh}=…")));
            }
            else if (fields.ContainsKey(field.Code))
            {
                bad(column, "duplicate", null);
            }
            else
            {
                fields[field.Code] = field.Type switch
                {
                    FieldType.Multi when field.Choices.Contains(value) => value,
                    FieldType.Multi => string.Join('\n', value.Split(['+', '、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
                    FieldType.Date when SheetDates.Date(value) is { } day => $"{day:yyyy-MM-dd}",
                    _ => value,
                };
            }
        }

        foreach (var part in (Cell(row, columns, ListingSheet.Fields) ?? "").Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOfAny(['=', '＝']) is var sign and >= 0 ? sign : part.IndexOfAny(['：', ':']);
            Put(ListingSheet.Fields, at <= 0 ? null : part[..at].Trim(), at <= 0 ? "" : part[(at + 1)..].Trim());
        }

        foreach (var column in columns.Keys.Where(IsField))
        {
            if (Cell(row, columns, column) is { } value)
            {
                Put(column, column[ListingSheet.FieldColumn.Length..], value);
            }
        }

        return fields.ToImmutable();
    }
}
