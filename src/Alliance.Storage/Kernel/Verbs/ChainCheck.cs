using System.Data.Common;

namespace Alliance.Storage.Kernel;

/// <summary>Follows the log in the order of (scope, position).</summary>
internal sealed class ChainCheck(Dictionary<string, (long Head, string Hash)> heads)
{
    private readonly List<BrokenLink> _broken = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private string? _scope;
    private long _position;
    private string _hash = "";
    private bool _isBroken;
    private long _events;

    public void Next(DbDataReader row)
    {
        _events++;
        var scope = TextOf(row, 0);
        if (scope != _scope)
        {
            EndScope();
            Begin(scope);
        }

        var expected = _position + 1;
        try
        {
            var stored = EventRows.Read(row);
            _position = stored.Position;
            var trace = row.IsDBNull(11) ? null : row.GetString(11);
            var version = _versions.GetValueOrDefault(stored.Stream.ToString()) + 1;
            _versions[stored.Stream.ToString()] = stored.Version;
            if (stored.Position != expected)
            {
                Report(expected, Break.Gap, $"{stored.Position} follows {expected - 1}");
            }
            else if (HashChain.Of(_hash, stored, trace) != stored.Hash)
            {
                Report(expected, Break.HashMismatch, $"{stored.Stream} {stored.Version} {stored.Name}");
            }
            else if (stored.Version != version)
            {
                Report(expected, Break.StreamVersionGap, $"{stored.Stream} goes from {version - 1} to {stored.Version}");
            }

            _hash = stored.Hash;
        }
        catch (Exception unreadable) when (unreadable is InvalidCastException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            Report(expected, Break.Unreadable, unreadable.Message);
            _position = expected;
        }
    }

    public void Unreadable(string message) => Report(_position + 1, Break.Unreadable, message);

    public VerifyReport Finish(string? damage)
    {
        EndScope();
        foreach (var (scope, head) in heads.Where(h => h.Value.Head > 0 && !_seen.Contains(h.Key)))
        {
            _broken.Add(new BrokenLink(scope, 1, Break.Gap, $"no events, and the head is {head.Head}"));
        }

        return new VerifyReport(_seen.Count, _events, _broken, damage);
    }

    private static string TextOf(DbDataReader row, int column) => row.IsDBNull(column) ? "" : Convert.ToString(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private void Begin(string scope)
    {
        (_scope, _position, _hash, _isBroken) = (scope, 0, "", false);
        _seen.Add(scope);
        _versions.Clear();
    }

    private void EndScope()
    {
        if (_scope is null || _isBroken)
        {
            return;
        }

        var (head, hash) = heads.GetValueOrDefault(_scope, (0, ""));
        if (head != _position)
        {
            Report(Math.Min(head, _position) + 1, head > _position ? Break.Gap : Break.HeadDisagrees, $"the head is {head}, the last event {_position}");
        }
        else if (hash != _hash)
        {
            Report(_position, Break.HeadDisagrees, "the head's hash is not the last event's");
        }
    }

    /// <summary>Only the first break of a scope: what follows is broken because of it.</summary>
    private void Report(long position, Break what, string detail)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            _broken.Add(new BrokenLink(_scope ?? "", position, what, detail));
        }
    }
}
