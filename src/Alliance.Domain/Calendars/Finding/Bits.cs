using System.Numerics;

namespace Alliance.Domain.Calendars.Finding;

/// <summary>A set of starts: one bit each, 64 a word.</summary>
internal sealed class Bits(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) >> 6];

    public int Count => count;

    /// <summary>Adds the starts from (inclusive) to (exclusive), cut to the horizon. O(words of the range).</summary>
    public void Fill(int from, int to)
    {
        (from, to) = (Math.Max(from, 0), Math.Min(to, count));
        if (from >= to)
        {
            return;
        }

        var (first, last) = (from >> 6, (to - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << (from & 63), ulong.MaxValue >> (63 - ((to - 1) & 63)));
        if (first == last)
        {
            _words[first] |= head & tail;
            return;
        }

        _words[first] |= head;
        _words.AsSpan(first + 1, last - first - 1).Fill(ulong.MaxValue);
        _words[last] |= tail;
    }

    public void Remove(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    public bool Has(int start) => (_words[start >> 6] >> (start & 63) & 1) != 0;

    /// <summary>Calls for each start that is in both sets, in order.</summary>
    public void Common<T>(Bits other, T state, Action<T, int> found)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i] & other._words[i]; word != 0; word &= word - 1)
            {
                found(state, (i << 6) + BitOperations.TrailingZeroCount(word));
            }
        }
    }

    public IEnumerable<int> All()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
