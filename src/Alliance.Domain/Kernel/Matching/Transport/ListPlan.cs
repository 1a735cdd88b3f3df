namespace Alliance.Domain.Kernel.Matching.Transport;

/// <param name="Plan">Its prices are those of the list as if everything could be divided; without needs to be served whole they prove the plan (<see cref="TransportVerifier"/>).</param>
/// <param name="Bound">No plan is worth more: guaranteed units kept, then benefit.</param>
/// <param name="Proven">The plan is worth its bound, so none is better.</param>
/// <param name="Basis">To go on from when benefits change; null for a list with needs to be served whole.</param>
/// <param name="Solves">How many lists were solved on the way.</param>
public sealed record ListPlan(TransportPlan Plan, Price Bound, bool Proven, TransportBasis? Basis, int Solves)
{
    /// <summary>By how much of itself the benefit could be greater at most; null while more guarantees might be kept, or there is no benefit.</summary>
    public double? Gap => Proven ? 0 : Bound.Guaranteed == Plan.Guarantees.Kept && Plan.Benefit > 0 ? (double)(Bound.Benefit - Plan.Benefit) / Plan.Benefit : null;
}
