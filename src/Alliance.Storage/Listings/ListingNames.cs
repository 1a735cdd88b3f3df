using System.Data.Common;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings;

/// <summary>An entry as a spreadsheet shows it. <paramref name="Fields"/>: what each was called when the entry was written, and its value.</summary>
public sealed record ListingSheetItem(ListingItem Item, string KindName, string? Text, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>What kinds and fields of entries are called, also those that the book does not know any more. Each is looked up once.</summary>
internal sealed class ListingNames(DbConnection db, IDialect dialect)
{
    private readonly Dictionary<string, ListBook> _books = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Alliance, string Kind), string> _kinds = [];
    private readonly Dictionary<(string Alliance, string Category, long Version), IReadOnlyDictionary<string, string>> _fields = [];

    public async Task<string> KindAsync(string allianceId, string kind)
    {
        if (!_kinds.TryGetValue((allianceId, kind), out var name))
        {
            name = (await BookAsync(allianceId)).Kind(kind)?.Zh ?? (await db.PastBooksAsync(dialect, allianceId)).Select(b => b.Kind(kind)?.Zh).FirstOrDefault(n => n is not null) ?? kind;
            _kinds[(allianceId, kind)] = name;
        }

        return name;
    }

    public async Task<IReadOnlyList<(string Name, string Value)>> FieldsAsync(string allianceId, string category, long version, IEnumerable<KeyValuePair<string, string>> values)
    {
        if (!_fields.TryGetValue((allianceId, category, version), out var names))
        {
            _fields[(allianceId, category, version)] = names = await db.FieldNamesAsync(allianceId, await BookAsync(allianceId), category, version);
        }

        return [.. values.Select(v => (names.GetValueOrDefault(v.Key, v.Key), v.Value))];
    }

    private async Task<ListBook> BookAsync(string allianceId)
    {
        if (!_books.TryGetValue(allianceId, out var book))
        {
            _books[allianceId] = book = await db.BookOfAsync(allianceId);
        }

        return book;
    }
}
