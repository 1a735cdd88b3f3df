using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Listings;

/// <summary>Days, hours and weekdays as people write them into a sheet.</summary>
internal static partial class SheetDates
{
    /// <summary>2026-03-01, 2026/3/1, 2026年3月1日, or Excel's number of a day.</summary>
    public static DateOnly? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Excel counts days from 1899-12-30; the range is that of this century.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 36_526 and < 73_050)
        {
            return new DateOnly(1899, 12, 30).AddDays((int)number);
        }

        return DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>
    /// Every week where weekdays are named; otherwise once, from the first day and hour to the last. Without hours, whole days; with one of the
    /// two days alone, every day from then on or until then.
    /// </summary>
    /// <returns>The column that cannot be read, where there is one.</returns>
    public static (TimeWindow? Window, string? Broken) Window(string? days, string? hours, DateOnly? since, DateOnly? until, DateOnly today)
    {
        if (days is null && hours is null && since is null && until is null)
        {
            return (null, null);
        }

        var clocks = hours is null ? null : Hours().Match(hours);
        if (clocks is { Success: false })
        {
            return (null, ListingSheet.Hours);
        }

        var (from, to, overnight) = clocks is null ? (0, 1440, false) : (Minute(clocks, "h", "m"), Minute(clocks, "H", "M"), clocks.Groups["next"].Length > 0);
        var first = since ?? today;
        if (days is null && (hours is not null || (since is not null && until is not null)))
        {
            // The last day says itself on which day it ends: it is the next one only where it is not said otherwise.
            var last = until ?? first;
            var end = to + (overnight || (last == first && to <= from) ? 1440 : 0);
            return (new TimeWindow(new OnceWindow(ChinaTime.StartOf(first).AddMinutes(from), ChinaTime.StartOf(last).AddMinutes(end)), null), null);
        }

        var working = days?.Contains("工作日", StringComparison.Ordinal) == true;
        var named = days is null || working || days.Contains("每天", StringComparison.Ordinal) ? [1, 2, 3, 4, 5, 6, 7] : Weekdays(days);
        return named.IsEmpty
            ? (null, ListingSheet.Days)
            : (new TimeWindow(null, new WeeklyWindow(named, from, to + (overnight || to <= from ? 1440 : 0), first, until, [], working ? WindowDays.Working : WindowDays.All)), null);
    }

    public static string ColumnOf(string field) => field.Split('[')[0] switch
    {
        "title" => ListingSheet.Title,
        "text" => ListingSheet.Text,
        "quantity" => ListingSheet.Quantity,
        "place.address" => ListingSheet.Address,
        "place.longitude" => ListingSheet.Longitude,
        "place.latitude" => ListingSheet.Latitude,
        "contact.name" => ListingSheet.Contact,
        "contact.phone" => ListingSheet.Phone,
        "window.until" => ListingSheet.Until,
        var f when f.StartsWith("window", StringComparison.Ordinal) => ListingSheet.Hours,
        var f when f.StartsWith("fields", StringComparison.Ordinal) => ListingSheet.Fields,
        _ => ListingSheet.Title,
    };

    /// <summary>1、3、5, 周一三五, 周一至周五 or 周末; nothing when any of it is no weekday.</summary>
    private static ImmutableArray<int> Weekdays(string text)
    {
        var days = new SortedSet<int>();
        var (last, range) = (0, false);
        foreach (var sign in text.Replace("周末", "6、7", StringComparison.Ordinal).Where(c => c is not ('周' or '每' or '星' or '期' or '、' or ',' or '，' or ' ')))
        {
            if (sign is '至' or '到' or '-' or '–' or '—' or '~')
            {
                if (last == 0 || range)
                {
                    return [];
                }

                range = true;
                continue;
            }

            var day = DayOf(sign);
            if (day == 0 || (range && day <= last))
            {
                return [];
            }

            days.UnionWith(range ? Enumerable.Range(last, day - last + 1) : [day]);
            (last, range) = (day, false);
        }

        return range ? [] : [.. days];
    }

    private static int DayOf(char sign) => sign is >= '1' and <= '7' ? sign - '0' : sign == '天' ? 7 : "一二三四五六日".IndexOf(sign, StringComparison.Ordinal) + 1;

    private static int Minute(Match match, string hour, string minute) =>
        (int.Parse(match.Groups[hour].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups[minute].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<h>[01]?\d|2[0-3])[:：](?<m>[0-5]\d)\s*[-–—~至]\s*(?<next>次日)?((?<H>[01]?\d|2[0-3])[:：](?<M>[0-5]\d)|(?<H>24)[:：](?<M>00))$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Hours();
}
