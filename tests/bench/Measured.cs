using System.Globalization;

namespace Alliance.Bench;

/// <summary>Figures of several rounds or many requests: the machines are shared and noisy, so the median is what to quote.</summary>
public static class Measured
{
    public static double At(this IReadOnlyCollection<double> values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(quantile * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static double Median(this IReadOnlyCollection<double> values) => values.At(0.5);

    public static void Print(string what, IReadOnlyCollection<double> values, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-52} median {values.Median(),10:n1} {unit}   p95 {values.At(0.95),10:n1}   max {values.Max(),10:n1}   n={values.Count}"));

    public static void Ratio(string what, double ratio) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-52} ratio  {ratio,10:n3}"));
}
