using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Minutes;

/// <summary>
/// Minutes are written by several hands, sent for confirmation, and then fixed: by all who were asked, or by the clock when
/// nobody objects. An objection opens them again. What is fixed cannot change, and its hash stands in the log.
/// </summary>
public sealed class MinutesDecider : Decider<MinutesState>
{
    /// <summary>How long members may take unless the sender says otherwise.</summary>
    public const int UsualDays = 7;

    public override string Kind => "minutes";

    public override MinutesState Initial => MinutesState.Initial;

    public override bool Exists(MinutesState state) => state.Status != MinutesStatus.None;

    public override Relation RelationOf(MinutesState state, ICommand command, CommandContext context)
    {
        var unit = command switch
        {
            ConfirmMinutes c => c.UnitId,
            ObjectToMinutes c => c.UnitId,
            _ => null,
        };
        return context.FactsOf<MinutesFacts>().Roll.RelationOf(context.Caller, ((MinutesCommand)command).AllianceId, unit);
    }

    public override Decision Decide(MinutesState state, ICommand command, CommandContext context) => command switch
    {
        OpenMinutes c => Open(state, c, context),
        FixMinutes c => Fix(state, c, context),
        _ when state.Status == MinutesStatus.Fixed => Decision.Reject(MinutesCodes.Fixed),
        ConfirmMinutes c => Answer(state, c.UnitId) ?? Confirm(state, c),
        ObjectToMinutes c => Answer(state, c.UnitId) ?? Decision.Accept(new MinutesObjected(state.AllianceId, state.ConferenceId, state.Round, c.UnitId, c.Words)),
        TakeMinutesBack c => state.Status == MinutesStatus.Sent
            ? Decision.Accept(new MinutesTakenBack(state.AllianceId, state.ConferenceId, state.Round, c.Reason))
            : Decision.Reject(MinutesCodes.NotSent),
        _ when state.Status == MinutesStatus.Sent => Decision.Reject(MinutesCodes.Sent),
        WriteMinutes c => Write(state, c, context),
        CompactMinutes c => Compact(state, c, context),
        SendMinutes c => Send(state, c, context),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override MinutesState Evolve(MinutesState state, IEvent happened) => MinutesState.Apply(state, happened);

    public override IEnumerable<DueItem> Due(MinutesState state) =>
        state is { Status: MinutesStatus.Sent, ConfirmBy: { } end }
            ? [new DueItem($"fix/{state.Round}", end, new FixMinutes(state.AllianceId, state.ConferenceId, state.Round))]
            : [];

    /// <summary>SHA-256 over the frame and the content, as hexadecimal digits.</summary>
    public static string HashOf(string frame, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frame + "\n" + content)));

    /// <summary>Harmless when they are open already.</summary>
    private static Decision Open(MinutesState state, OpenMinutes c, CommandContext context) =>
        state.Status != MinutesStatus.None ? Decision.Accept()
        : context.FactsOf<MinutesFacts>() is not { Held: true } facts ? Decision.Reject(MinutesCodes.NotHeld)
        : Decision.Accept(new MinutesOpened(c.AllianceId, c.ConferenceId, facts.Title));

    private static Decision Write(MinutesState state, WriteMinutes c, CommandContext context) => Decision.Accept(
        [new MinutesWritten(state.AllianceId, state.ConferenceId, state.Seq + 1, context.FactsOf<MinutesFacts>().Roll.UnitOf(context.Caller))],
        [new MinutesUpdate(state.AllianceId, state.ConferenceId, state.Seq + 1, c.Update, Snapshot: false, context.Now)]);

    private static Decision Compact(MinutesState state, CompactMinutes c, CommandContext context) =>
        c.Through != state.Seq
            ? WentOn(state, c.Through)
            : Decision.Accept(
                [new MinutesCompacted(state.AllianceId, state.ConferenceId, state.Seq + 1)],
                [new MinutesUpdate(state.AllianceId, state.ConferenceId, state.Seq + 1, c.Snapshot, Snapshot: true, context.Now)]);

    private static Decision Send(MinutesState state, SendMinutes c, CommandContext context)
    {
        if (c.Through != state.Seq)
        {
            return WentOn(state, c.Through);
        }

        var facts = context.FactsOf<MinutesFacts>();
        var present = facts.Present.Where(facts.Roll.IsMember).ToImmutableArray();
        var (round, hash) = (state.Round + 1, HashOf(c.Frame, c.Content));
        return Decision.Accept(
            [new MinutesSent(state.AllianceId, state.ConferenceId, round, c.Through, hash, context.Now.AddDays(c.Days), present.Length > 0 ? present : facts.Roll.InGoodStanding)],
            [new MinutesContent(state.AllianceId, state.ConferenceId, round, c.Frame, c.Content, c.Text, hash, context.Now)]);
    }

    private static Decision WentOn(MinutesState state, long through) => Decision.Reject(MinutesCodes.TextWentOn, ("through", through), ("seq", state.Seq));

    private static Decision? Answer(MinutesState state, string unitId) =>
        state.Status != MinutesStatus.Sent ? Decision.Reject(MinutesCodes.NotSent)
        : !state.Asked.Contains(unitId) ? Decision.Reject(MinutesCodes.NotAsked, ("unit", unitId))
        : state.Confirmed.Contains(unitId) ? Decision.Reject(MinutesCodes.AlreadyConfirmed)
        : null;

    private static Decision Confirm(MinutesState state, ConfirmMinutes c)
    {
        var confirmed = new MinutesConfirmed(state.AllianceId, state.ConferenceId, state.Round, c.UnitId);
        return state.Confirmed.Count + 1 < state.Asked.Length
            ? Decision.Accept(confirmed)
            : Decision.Accept(confirmed, new MinutesFixed(state.AllianceId, state.ConferenceId, state.Round, state.Hash!, "all"));
    }

    /// <summary>Harmless when they were fixed, taken back or objected to meanwhile.</summary>
    private static Decision Fix(MinutesState state, FixMinutes c, CommandContext context) =>
        state.Status == MinutesStatus.Sent && state.Round == c.Round && context.Now >= state.ConfirmBy
            ? Decision.Accept(new MinutesFixed(state.AllianceId, state.ConferenceId, state.Round, state.Hash!, "by-clock"))
            : Decision.Accept();
}
