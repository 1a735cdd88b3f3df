using Alliance.Storage.Kernel;

namespace Alliance.Bench;

/// <summary>The search rows of many texts, in the order of their key: so they are written one after the other.</summary>
internal sealed class GramRows(int texts)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ulong> _pairs = new(texts * 50);
    private readonly string[] _texts = new string[texts];

    public int Count => _pairs.Count;

    public void Add(int document, string text)
    {
        _texts[document] = text;
        foreach (var gram in SearchText.Grams(text))
        {
            if (!_numbers.TryGetValue(gram, out var number))
            {
                _numbers[gram] = number = _numbers.Count;
            }

            _pairs.Add(((ulong)number << 32) | (uint)document);
        }
    }

    public IEnumerable<object?[]> Texts(Func<int, (string Id, string Scope)> of)
    {
        for (var i = 0; i < texts; i++)
        {
            var (id, scope) = of(i);
            yield return [DocOf(i), "listing", id, scope, _texts[i]];
        }
    }

    public IEnumerable<object?[]> Sorted()
    {
        var grams = _numbers.Keys.OrderBy(g => g, Comparer<string>.Create((a, b) => System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)))).ToArray();
        var rank = new uint[grams.Length];
        for (var i = 0; i < grams.Length; i++)
        {
            rank[_numbers[grams[i]]] = (uint)i;
        }

        var pairs = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pairs);
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = ((ulong)rank[pairs[i] >> 32] << 32) | (uint)pairs[i];
        }

        pairs.Sort();
        return _pairs.Select(p => new object?[] { "listing", grams[p >> 32], DocOf((int)(uint)p) });
    }

    /// <summary>As the product numbers texts: growing with time.</summary>
    public static long DocOf(int i) => (75_000_000_000L << 20) + (i * 4096L);
}
