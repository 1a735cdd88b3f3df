using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.People;

public sealed class PersonDeciderTests
{
    private static readonly GrantFacts Facts = new(true, ["a"], true, true);
    private static readonly PersonalData Data = new("联络员", "021-00000000", null);

    [Fact]
    public void Personal_data_goes_beside_the_events_never_into_them()
    {
        var decision = Assert.IsType<Decision.Accepted>(Empty().When(Admin, new RegisterPerson("p", "waitan", Data) { FirstGrant = new Grant(Role.Delegate, "u") }));
        Assert.Collection(decision.Private, w => Assert.Equal(Data, ((PersonalDataWrite)w).Data), w => Assert.IsType<AccountOpened>(w));
        Assert.DoesNotContain(decision.Events, e => Catalog.Write(e).Contains("联络员", StringComparison.Ordinal) || Catalog.Write(e).Contains("021", StringComparison.Ordinal));
    }

    [Fact]
    public void A_taken_name_a_missing_target_and_a_second_registration_are_refused()
    {
        Empty(Facts with { SignInNameFree = false }).Refused(PersonCodes.SignInNameTaken, Admin, new RegisterPerson("p", "waitan", Data));
        Empty(Facts with { TargetExists = false })
            .Refused(PersonCodes.UnknownTarget, Admin, new RegisterPerson("p", "waitan", Data) { FirstGrant = new Grant(Role.Delegate, "ghost") });
        Registered().Refused(KernelCodes.Exists, Admin, new RegisterPerson("p", "waitan", Data));
    }

    [Theory]
    [InlineData(Role.Administrator, "", false)]
    [InlineData(Role.Supervisor, "3101", false)]
    [InlineData(Role.Coordinator, "a", true)]
    [InlineData(Role.Coordinator, "b", false)]
    [InlineData(Role.Observer, "a", true)]
    [InlineData(Role.Delegate, "u", true)]
    [InlineData(Role.Deputy, "u", true)]
    public void A_coordinator_names_people_of_its_own_alliance_only(Role role, string target, bool allowed)
    {
        var decision = Registered().When(Coordinator("a"), new GrantRole("p", new Grant(role, target)));
        Assert.Equal(allowed, decision is Decision.Accepted);
    }

    [Fact]
    public void A_delegate_names_its_own_deputy_and_nobody_else()
    {
        var s = Registered();
        s.Single<RoleGranted>(Delegate("u"), new GrantRole("p", new Grant(Role.Deputy, "u")));
        s.Refused(KernelCodes.Forbidden, Deputy("u"), new GrantRole("p", new Grant(Role.Deputy, "v")));
        s.Refused(KernelCodes.Forbidden, Delegate("u"), new GrantRole("p", new Grant(Role.Delegate, "v")));
        s.Refused(PersonCodes.DelegateAndDeputy, Admin, new GrantRole("p", new Grant(Role.Delegate, "u")));
        Assert.Empty(s.Accepted(Admin, new GrantRole("p", new Grant(Role.Deputy, "u"))));
        s.Single<RoleRevoked>(Delegate("u"), new RevokeRole("p", new Grant(Role.Deputy, "u")));
        Assert.Empty(s.Accepted(Admin, new RevokeRole("p", new Grant(Role.Deputy, "u"))));
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        var s = Registered().Given(new RoleGranted("p", Role.Administrator, ""));
        s.Facts = Facts with { OtherAdministratorRemains = false };
        s.Refused(PersonCodes.LastAdministrator, Admin, new RevokeRole("p", new Grant(Role.Administrator, "")));
        s.Refused(PersonCodes.LastAdministrator, Admin, new DeactivatePerson("p", false));
        s.Facts = Facts;
        s.Single<RoleRevoked>(Admin, new RevokeRole("p", new Grant(Role.Administrator, "")));
    }

    [Fact]
    public void Deactivating_ends_every_role_and_erases_on_request()
    {
        var s = Registered().Given(new RoleGranted("p", Role.Delegate, "u"));
        var decision = Assert.IsType<Decision.Accepted>(s.When(Admin, new DeactivatePerson("p", EraseData: true)));
        Assert.Equal([typeof(RoleRevoked), typeof(PersonDeactivated)], decision.Events.Select(e => e.GetType()));
        Assert.IsType<PersonalDataErase>(Assert.Single(decision.Private));
        s.Refused(PersonCodes.Inactive, Admin, new ChangePerson("p", Data));
        s.Refused(KernelCodes.Forbidden, Delegate("u"), new DeactivatePerson("p", true));
    }

    [Fact]
    public void People_change_their_own_data()
    {
        var s = Registered();
        s.Single<PersonChanged>(new Caller("p", []), new ChangePerson("p", Data));
        s.Refused(KernelCodes.Forbidden, Stranger, new ChangePerson("p", Data));
    }

    private static Scenario<PersonState> Empty(GrantFacts? facts = null) => new(new PersonDecider()) { Facts = facts ?? Facts };

    private static Scenario<PersonState> Registered() => Empty().Given(new PersonRegistered("p"));
}
