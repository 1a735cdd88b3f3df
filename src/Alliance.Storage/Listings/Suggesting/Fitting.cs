using System.Collections.Concurrent;
using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Listings;

namespace Alliance.Storage.Listings;

/// <summary>Holds candidates against one entry: lays out their times, sees what can be exchanged at all, and lets the kernel give points.</summary>
internal sealed class Fitting
{
    /// <summary>A combination is looked for among so many of the best, and for so many steps.</summary>
    private const int Combined = 12;
    private const int Steps = 1_000;

    private static readonly AdjacentProvinces Adjacent = new(
        Enumerable.Range(11, 72).Select(code => code.ToString(System.Globalization.CultureInfo.InvariantCulture)).SelectMany(code => Neighbours.OfProvince(code).Select(other => (code, other))));

    /// <summary>Windows laid out before: the same ones are compared again and again, and what falls into which days never changes.</summary>
    private static readonly ConcurrentDictionary<(string, Horizon), TimeWindows> LaidOut = new();
    private const int MostLaidOut = 20_000;

    private readonly EntryRow _row;
    private readonly DateOnly _today;
    private readonly TimeWindow? _window;
    private readonly Taking _taking;
    private readonly IReadOnlySet<string> _fellows;
    private readonly Dictionary<string, string> _paths;
    private readonly ScoreRule _rule;
    private readonly ImmutableArray<long> _words;
    private readonly Dictionary<string, TimeWindow> _windows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _offers = new(StringComparer.Ordinal);

    public Fitting(ListBook book, EntryRow row, DateOnly today, IReadOnlySet<string> fellows)
    {
        (_row, _today, _fellows) = (row, today, fellows);
        _window = ListingJson.Window(row.WindowJson);
        _taking = new Taking(row.LeftQuantity, row.InParts, row.MinimumPart);
        _rule = new ScoreRule(ScoreWeights.Usual, today, Adjacent, book.DistanceKm * 1000);
        _paths = Paths(book, row.Category);
        _words = TitleWords.Of(row.Title);
        Entry = new EntryToFit(row.Side, [.. _paths.Keys.Order(StringComparer.Ordinal)], row.Unit, row.UnitId, Point(row.Longitude, row.Latitude), row.RegionCode, book.DistanceKm * 1000, TitleWords.Pairs(_words));
    }

    public EntryToFit Entry { get; }

    private bool Wants => _row.Side == "wants";

    /// <summary>The most that can be exchanged with a candidate at once.</summary>
    public long Offer(string candidate) => _offers[candidate];

    public (IReadOnlyList<Suggestion> Best, Combination? Combination) Best(IEnumerable<CandidateRow> rows, int shown)
    {
        var scored = new List<(Suggestion Suggestion, CandidateRow Row)>();
        foreach (var row in rows)
        {
            var offer = Taking.Most(_taking, new Taking(row.LeftQuantity, row.InParts, row.MinimumPart));
            if (offer > 0 && Score(row) is { } suggestion)
            {
                _offers[row.Id] = offer;
                scored.Add((suggestion, row));
            }
        }

        var order = scored.OrderByDescending(s => s.Suggestion.Points).ThenBy(s => s.Suggestion.Candidate, StringComparer.Ordinal).Take(Math.Max(shown, Combined)).ToList();
        return ([.. order.Take(shown).Select(s => s.Suggestion)], Together(order));
    }

    /// <summary>Several resources for one need, when no single one does.</summary>
    private Combination? Together(List<(Suggestion Suggestion, CandidateRow Row)> best)
    {
        if (!Wants || !_row.InParts || best.Count < 2 || best.Exists(b => b.Suggestion.Missing.IsEmpty))
        {
            return null;
        }

        var horizon = Horizon.Of(_window, _today);
        return Combinations.Best(Mine(horizon), best.Take(Combined).Select(b => Theirs(b.Row, horizon)), _rule, Steps);
    }

    private Suggestion? Score(CandidateRow row)
    {
        var horizon = Horizon.Of(Wants ? _window : Window(row.WindowJson), _today);
        var (mine, theirs) = (Mine(horizon), Theirs(row, horizon));
        return Wants ? Scoring.Of(mine, theirs, MatchSide.Resources, _rule) : Scoring.Of(theirs, mine, MatchSide.Needs, _rule);
    }

    private MatchProfile Mine(Horizon? horizon) => new(
        _row.Id, _row.UnitId, _paths[_row.Category], _row.LeftQuantity, Lay(_row.WindowJson, horizon), Entry.Place, _row.RegionCode, ["here"], ChinaTime.DateOf(_row.PostedAt), default) { Words = _words };

    private MatchProfile Theirs(CandidateRow row, Horizon? horizon) => new(
        row.Id, row.UnitId, _paths[row.Category], row.LeftQuantity, Lay(row.WindowJson, horizon), Point(row.Longitude, row.Latitude), row.RegionCode,
        _fellows.Contains(row.UnitId) ? ["here"] : [], ChinaTime.DateOf(row.PostedAt), row.Record) { Words = TitleWords.Of(row.Title) };

    private TimeWindows? Lay(string? json, Horizon? horizon)
    {
        if (json is null || horizon is not { } days)
        {
            return null;
        }

        if (LaidOut.TryGetValue((json, days), out var times))
        {
            return times;
        }

        times = days.Lay(Window(json))!;
        if (LaidOut.Count >= MostLaidOut)
        {
            LaidOut.Clear();
        }

        return LaidOut[(json, days)] = times;
    }

    private TimeWindow? Window(string? json)
    {
        if (json is null)
        {
            return null;
        }

        if (!_windows.TryGetValue(json, out var window))
        {
            _windows[json] = window = ListingJson.Window(json)!;
        }

        return window;
    }

    private static GeoPoint? Point(double? longitude, double? latitude) => longitude is { } x && latitude is { } y ? new GeoPoint(x, y) : null;

    /// <summary>The category, those above it and those below it, each as a path from the top.</summary>
    public static Dictionary<string, string> Paths(ListBook book, string category)
    {
        var parents = book.Categories.ToDictionary(c => c.Code, c => c.Parent, StringComparer.Ordinal);
        string PathOf(string code)
        {
            var path = new List<string> { code };
            while (parents.GetValueOrDefault(path[0]) is { } above && !path.Contains(above, StringComparer.Ordinal))
            {
                path.Insert(0, above);
            }

            return string.Join('/', path);
        }

        var mine = PathOf(category);
        return parents.Keys.Append(category).Distinct(StringComparer.Ordinal)
            .Select(code => (Code: code, Path: PathOf(code))).Where(c => Eligibility.Fits(mine, c.Path)).ToDictionary(c => c.Code, c => c.Path, StringComparer.Ordinal);
    }
}
