namespace Alliance.Domain.Kernel.Calendars;

/// <summary>A holiday as it was announced: its days off, and the weekend days that are worked for it.</summary>
/// <param name="From">First day off.</param>
/// <param name="To">Last day off.</param>
/// <param name="MakeUp">Saturdays and Sundays that are working days (调休).</param>
public sealed record Holiday(string Name, string NameEn, DateOnly From, DateOnly To, IReadOnlyList<DateOnly> MakeUp);

/// <summary>
/// Days off and make-up days as the General Office of the State Council announced them (国务院办公厅关于部分节假日安排的通知,
/// one a year, for 2024, 2025 and 2026), taken from the data of the npm package chinese-days 1.5.7 (MIT), which follows those notices.
/// </summary>
public static class Holidays
{
    public static readonly IReadOnlyList<Holiday> Announced =
    [
        Of("元旦", "New Year’s Day", "2024-01-01", "2024-01-01"),
        Of("春节", "Spring Festival", "2024-02-10", "2024-02-17", "2024-02-04", "2024-02-18"),
        Of("清明节", "Tomb-Sweeping Day", "2024-04-04", "2024-04-06", "2024-04-07"),
        Of("劳动节", "Labour Day", "2024-05-01", "2024-05-05", "2024-04-28", "2024-05-11"),
        Of("端午节", "Dragon Boat Festival", "2024-06-10", "2024-06-10"),
        Of("中秋节", "Mid-Autumn Festival", "2024-09-15", "2024-09-17", "2024-09-14"),
        Of("国庆节", "National Day", "2024-10-01", "2024-10-07", "2024-09-29", "2024-10-12"),

        Of("元旦", "New Year’s Day", "2025-01-01", "2025-01-01"),
        Of("春节", "Spring Festival", "2025-01-28", "2025-02-04", "2025-01-26", "2025-02-08"),
        Of("清明节", "Tomb-Sweeping Day", "2025-04-04", "2025-04-06"),
        Of("劳动节", "Labour Day", "2025-05-01", "2025-05-05", "2025-04-27"),
        Of("端午节", "Dragon Boat Festival", "2025-05-31", "2025-06-02"),
        Of("国庆节、中秋节", "National Day and Mid-Autumn Festival", "2025-10-01", "2025-10-08", "2025-09-28", "2025-10-11"),

        Of("元旦", "New Year’s Day", "2026-01-01", "2026-01-03", "2026-01-04"),
        Of("春节", "Spring Festival", "2026-02-15", "2026-02-23", "2026-02-14", "2026-02-28"),
        Of("清明节", "Tomb-Sweeping Day", "2026-04-04", "2026-04-06"),
        Of("劳动节", "Labour Day", "2026-05-01", "2026-05-05", "2026-05-09"),
        Of("端午节", "Dragon Boat Festival", "2026-06-19", "2026-06-21"),
        Of("中秋节", "Mid-Autumn Festival", "2026-09-25", "2026-09-27"),
        Of("国庆节", "National Day", "2026-10-01", "2026-10-07", "2026-09-20", "2026-10-10"),
    ];

    /// <summary>For the years from here to <see cref="LastYear"/> the days off are known; for others only weekends are.</summary>
    public const int FirstYear = 2024;

    public const int LastYear = 2026;

    private static Holiday Of(string name, string nameEn, string from, string to, params string[] makeUp) => new(name, nameEn, Day(from), Day(to), [.. makeUp.Select(Day)]);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
