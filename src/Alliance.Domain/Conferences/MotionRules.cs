using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Motions on the item on the table, and amendments to them: moved by a unit that is here, seconded by another.</summary>
internal static class MotionRules
{
    private const int MostPerMeeting = 200;

    public static Decision Move(ConferenceState state, MoveMotion c, CommandContext context)
    {
        if (Absent(state, c.UnitId) is { } problem)
        {
            return problem;
        }

        if (state.Current?.Item.ItemId != c.ItemId)
        {
            return Decision.Reject(state.Item(c.ItemId) is null ? ConferenceCodes.UnknownItem : ConferenceCodes.NotCurrentItem);
        }

        if (state.Motions.Count >= MostPerMeeting)
        {
            return Decision.Reject(ConferenceCodes.TooMany, ("limit", MostPerMeeting));
        }

        if (c.Amends is not null && state.Motions.GetValueOrDefault(c.Amends) is not { Status: MotionStatus.Moved or MotionStatus.Seconded })
        {
            return Decision.Reject(ConferenceCodes.UnknownMotion);
        }

        return state.Motions.ContainsKey(c.MotionId)
            ? Decision.Reject(KernelCodes.Exists, ("id", c.MotionId))
            : Decision.Accept(new MotionMoved(c.AllianceId, c.ConferenceId, c.MotionId, c.ItemId, c.Text, c.UnitId, c.Amends, state.Motions.Count + 1, context.Now));
    }

    public static Decision Second(ConferenceState state, SecondMotion c) =>
        Absent(state, c.UnitId) ?? Gone(state, c.MotionId) ?? (state.Motions[c.MotionId] switch
        {
            { Status: MotionStatus.Seconded } => Decision.Reject(ConferenceCodes.AlreadySeconded),
            { UnitId: var mover } when mover == c.UnitId => Decision.Reject(ConferenceCodes.OwnMotion),
            _ => Decision.Accept(new MotionSeconded(c.AllianceId, c.ConferenceId, c.MotionId, c.UnitId)),
        });

    public static Decision Withdraw(ConferenceState state, WithdrawMotion c) =>
        OpeningRules.NotRunning(state) ?? Gone(state, c.MotionId) ?? Decision.Accept(new MotionWithdrawn(c.AllianceId, c.ConferenceId, c.MotionId));

    public static Decision Settle(ConferenceState state, SettleMotion c) =>
        OpeningRules.NotRunning(state) ?? Gone(state, c.MotionId) ?? Decision.Accept(new MotionSettled(c.AllianceId, c.ConferenceId, c.MotionId, c.Outcome, c.VoteId));

    private static Decision? Gone(ConferenceState state, string motionId) => state.Motions.GetValueOrDefault(motionId) switch
    {
        null => Decision.Reject(ConferenceCodes.UnknownMotion),
        { Status: MotionStatus.Moved or MotionStatus.Seconded } => null,
        _ => Decision.Reject(ConferenceCodes.MotionOver),
    };

    private static Decision? Absent(ConferenceState state, string unitId) =>
        OpeningRules.NotRunning(state) ?? (state.IsHere(unitId) ? null : Decision.Reject(ConferenceCodes.NotPresent, ("unit", unitId)));
}
