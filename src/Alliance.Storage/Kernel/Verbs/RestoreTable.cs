using System.Text.Json;

namespace Alliance.Storage.Kernel;

/// <summary>Inserts the rows of one table, many in a statement.</summary>
internal sealed class RestoreTable
{
    private readonly ProjectionContext _context;
    private readonly BackupTable _table;
    private readonly int _atOnce;
    private readonly List<object?[]> _rows = [];

    public RestoreTable(ProjectionContext context, BackupTable table)
    {
        if (!IsName(table.Table) || !table.Columns.All(IsName))
        {
            throw new InvalidDataException($"{table.Table} is no name of a table of this product.");
        }

        (_context, _table) = (context, table);
        _atOnce = Math.Clamp(1800 / table.Columns.Length, 1, 100);
    }

    public async Task AddAsync(JsonElement row)
    {
        _rows.Add([.. row.EnumerateArray().Select(Read)]);
        if (_rows.Count == _atOnce)
        {
            await FlushAsync();
        }
    }

    public async Task FlushAsync()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var values = new Dictionary<string, object?>(_rows.Count * _table.Columns.Length, StringComparer.Ordinal);
        for (var r = 0; r < _rows.Count; r++)
        {
            for (var c = 0; c < _rows[r].Length; c++)
            {
                values.Add($"r{r}_{c}", _rows[r][c]);
            }
        }

        var lines = Enumerable.Range(0, _rows.Count).Select(r => $"({string.Join(", ", Enumerable.Range(0, _table.Columns.Length).Select(c => $"@r{r}_{c}"))})");
        await _context.ExecuteAsync($"INSERT INTO {_table.Table} ({SqlText.Columns(_table.Columns)}) VALUES {string.Join(", ", lines)}", values);
        _rows.Clear();
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        // As an object at once: the two sides of the choice would otherwise both become a double, which has not room for every long.
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.Object => value.GetProperty("base64").GetBytesFromBase64(),
        _ => throw new InvalidDataException("The backup is damaged."),
    };

    private static bool IsName(string name) => name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
