using Alliance.Storage.Alliances;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.People;

namespace Alliance.Storage;

/// <summary>Every projection, in the order in which an event goes through them: those that read the others' tables come last.</summary>
public static class ReadModels
{
    public static IReadOnlyList<IProjection> Projections { get; } =
    [
        new MemberUnitProjection(),
        new PersonProjection(),
        new AllianceProjection(),
        new MembershipProjection(),
        new BodyProjection(),
        new ChairCycleProjection(),
        new AgreementProjection(),
        new AllianceWaiting(),
        new CycleWaiting(),
    ];

    public static IReadOnlyList<IPrivateWriter> Writers { get; } = [new PersonWriter()];
}
