using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.AnnualReports;

/// <summary>The chair's report of a year, as text. What it is written about is drawn from the data each time it is read.</summary>
[Named("annual-report.write")]
public sealed record WriteAnnualReport(string AllianceId, int Year, string Text) : INeeds<AnnualReportFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("annual-report", AnnualReports.IdOf(AllianceId, Year));

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

public sealed record AnnualReportFacts(AllianceRoll Roll);

public static class AnnualReports
{
    public const int LongestText = 50_000;

    public static string IdOf(string allianceId, int year) => Ids.Derive(allianceId, $"annual-report\n{year}");

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static WriteAnnualReport Check(WriteAnnualReport c) => c with
    {
        Year = Shape.Range("year", c.Year, 2000, 2100),
        Text = Shape.OptionalText("text", c.Text, LongestText) ?? "",
    };
}
