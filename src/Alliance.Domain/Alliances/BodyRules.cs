using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>Committees by theme and branches by township: a matrix, a unit may sit in several.</summary>
internal static class BodyRules
{
    public static Decision Decide(AllianceState state, AllianceCommand command) => command switch
    {
        FormBody c when state.Bodies.ContainsKey(c.BodyId) => Decision.Reject(KernelCodes.Exists, ("id", c.BodyId)),
        FormBody c when NameTaken(state, c.Name, c.BodyId) => Taken(c.Name),
        FormBody c => Decision.Accept(new BodyFormed(c.AllianceId, c.BodyId, c.Kind, c.Name, c.NameEn, c.RegionCode)),
        RenameBody c when Problem(state, c.BodyId) is { } problem => problem,
        RenameBody c when NameTaken(state, c.Name, c.BodyId) => Taken(c.Name),
        RenameBody c => Decision.Accept(new BodyRenamed(c.AllianceId, c.BodyId, c.Name, c.NameEn)),
        CloseBody c => Problem(state, c.BodyId) ?? Decision.Accept(new BodyClosed(c.AllianceId, c.BodyId)),
        SeatMember c when Problem(state, c.BodyId) is { } problem => problem,
        SeatMember c when !state.Sits(c.UnitId) => Decision.Reject(AllianceCodes.NotAMember, ("unit", c.UnitId)),
        SeatMember c when state.Bodies[c.BodyId].Seats.TryGetValue(c.UnitId, out var leads) && leads == c.Leads => Decision.Accept(),
        SeatMember c => Decision.Accept(new MemberSeated(c.AllianceId, c.BodyId, c.UnitId, c.Leads)),
        UnseatMember c when Problem(state, c.BodyId) is { } problem => problem,
        UnseatMember c when !state.Bodies[c.BodyId].Seats.ContainsKey(c.UnitId) => Decision.Reject(AllianceCodes.NotSeated, ("unit", c.UnitId)),
        UnseatMember c => Decision.Accept(new MemberUnseated(c.AllianceId, c.BodyId, c.UnitId)),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    private static Decision? Problem(AllianceState state, string bodyId) =>
        !state.Bodies.TryGetValue(bodyId, out var body) ? Decision.Reject(AllianceCodes.UnknownBody, ("body", bodyId))
        : body.Closed ? Decision.Reject(AllianceCodes.BodyClosed)
        : null;

    private static bool NameTaken(AllianceState state, string name, string bodyId) =>
        state.Bodies.Any(b => b.Key != bodyId && !b.Value.Closed && b.Value.Name == name);

    private static Decision Taken(string name) => Decision.Reject(AllianceCodes.BodyNameTaken, ("name", name));
}
