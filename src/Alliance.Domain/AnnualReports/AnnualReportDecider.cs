using Alliance.Domain.Kernel;

namespace Alliance.Domain.AnnualReports;

/// <summary><paramref name="Text"/> is null before anything was written.</summary>
public sealed record AnnualReportState(string? Text)
{
    public static readonly AnnualReportState Initial = new((string?)null);
}

/// <summary>Written by the unit in the chair or the coordinator, as often as they like; a stale copy is refused by its version.</summary>
public sealed class AnnualReportDecider : Decider<AnnualReportState>
{
    public override string Kind => "annual-report";

    public override AnnualReportState Initial => AnnualReportState.Initial;

    public override bool Exists(AnnualReportState state) => state.Text is not null;

    public override Relation RelationOf(AnnualReportState state, ICommand command, CommandContext context) =>
        context.FactsOf<AnnualReportFacts>().Roll.RelationOf(context.Caller, ((WriteAnnualReport)command).AllianceId, null);

    public override Decision Decide(AnnualReportState state, ICommand command, CommandContext context)
    {
        var c = (WriteAnnualReport)command;
        return c.Text == state.Text
            ? Decision.Accept()
            : Decision.Accept(new AnnualReportWritten(c.AllianceId, c.Year, c.Text, context.FactsOf<AnnualReportFacts>().Roll.UnitOf(context.Caller)));
    }

    public override AnnualReportState Evolve(AnnualReportState state, IEvent happened) =>
        happened is AnnualReportWritten e ? new AnnualReportState(e.Text) : state;
}
