using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Resolutions;

public enum ResolutionStatus
{
    None,
    InForce,
    Amended,
    Repealed,
}

public sealed record ResolutionState(string AllianceId, string ResolutionId, int Year, int Number, bool Worded, ResolutionStatus Status, ImmutableHashSet<string> AmendedBy)
{
    public static readonly ResolutionState Initial = new("", "", 0, 0, false, ResolutionStatus.None, []);
}

/// <summary>
/// The register's rules. A number is the last one plus one, read with the scope's head: the append holds only if nothing has
/// been entered meanwhile, so that numbers run 1, 2, 3… in each alliance and year, none twice and none left out.
/// </summary>
public sealed class ResolutionDecider : Decider<ResolutionState>
{
    public override string Kind => "resolution";

    public override ResolutionState Initial => ResolutionState.Initial;

    public override bool Exists(ResolutionState state) => state.Status != ResolutionStatus.None;

    public override Relation RelationOf(ResolutionState state, ICommand command, CommandContext context) =>
        context.FactsOf<ResolutionFacts>().Roll.RelationOf(context.Caller, ((ResolutionCommand)command).AllianceId, null);

    public override Decision Decide(ResolutionState state, ICommand command, CommandContext context) => command switch
    {
        EnterResolution c => state.Status != ResolutionStatus.None ? Decision.Reject(KernelCodes.Exists, ("id", c.ResolutionId)) : Enter(c, context),
        WordResolution c => state.Worded
            ? Decision.Reject(ResolutionCodes.WordingStands)
            : Decision.Accept(new ResolutionWorded(state.AllianceId, state.ResolutionId, state.Year, state.Number, c.Text)),
        FollowChange c => Follow(state, c),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override ResolutionState Evolve(ResolutionState state, IEvent happened) => happened switch
    {
        ResolutionEntered e => new ResolutionState(e.AllianceId, e.ResolutionId, e.Year, e.Number, e.Text is not null, ResolutionStatus.InForce, []),
        ResolutionWorded => state with { Worded = true },
        ResolutionAmended e => state with { Status = state.Status == ResolutionStatus.Repealed ? state.Status : ResolutionStatus.Amended, AmendedBy = state.AmendedBy.Add(e.ByResolutionId) },
        ResolutionRepealed => state with { Status = ResolutionStatus.Repealed },
        _ => state,
    };

    private static Decision Enter(EnterResolution c, CommandContext context)
    {
        var facts = context.FactsOf<ResolutionFacts>();
        var gone = c.Changes.FirstOrDefault(change => !facts.InForce.Contains(change.ResolutionId));
        return !facts.Roll.Stands ? Decision.Reject(ResolutionCodes.NoAlliance)
            : gone is not null ? Decision.Reject(ResolutionCodes.NotInForce, ("id", gone.ResolutionId))
            : Decision.Accept(new ResolutionEntered(
                c.AllianceId, c.ResolutionId, facts.Year, facts.LastNumber + 1, c.Title, c.Text, c.How, c.VoteId, c.TopicId, c.ConferenceId, c.Changes, context.Today));
    }

    /// <summary>Harmless when it has followed already.</summary>
    private static Decision Follow(ResolutionState state, FollowChange c) =>
        state.Status == ResolutionStatus.Repealed ? Decision.Accept()
        : c.Kind == ChangeKind.Repeals ? Decision.Accept(new ResolutionRepealed(state.AllianceId, state.ResolutionId, state.Year, state.Number, c.ByResolutionId, c.ByYear, c.ByNumber))
        : state.AmendedBy.Contains(c.ByResolutionId) ? Decision.Accept()
        : Decision.Accept(new ResolutionAmended(state.AllianceId, state.ResolutionId, state.Year, state.Number, c.ByResolutionId, c.ByYear, c.ByNumber));
}
