using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.MemberUnits;

public sealed class MemberUnitDeciderTests
{
    private static readonly UnitDetails Details = new("外滩街道", null, UnitKind.Subdistrict, "310101013", null, 121.49, 31.24, ["会议室"], null);
    private static readonly UnitFacts Facts = new(true, true, ["a"], []);

    [Fact]
    public void A_unit_is_registered_once_and_in_a_region_that_exists()
    {
        var s = Empty();
        s.Single<MemberUnitRegistered>(Admin, new RegisterMemberUnit("u", Details));
        s.Refused(KernelCodes.Exists, Admin, new RegisterMemberUnit("u", Details));
        Empty(Facts with { RegionExists = false }).Refused(MemberUnitCodes.UnknownRegion, Coordinator(), new RegisterMemberUnit("u", Details));
        Empty().Refused(KernelCodes.Forbidden, Delegate("u"), new RegisterMemberUnit("u", Details));
    }

    [Fact]
    public void Its_delegates_and_the_coordinators_of_its_alliances_change_it()
    {
        var s = Registered();
        s.Single<MemberUnitChanged>(Deputy("u"), new ChangeMemberUnit("u", Details with { Offers = ["会议室", "停车位"] }));
        s.Single<MemberUnitChanged>(Coordinator("a"), new ChangeMemberUnit("u", Details));
        Assert.Empty(s.Accepted(Coordinator("a"), new ChangeMemberUnit("u", Details with { Offers = ["会议室"] })));
        s.Refused(KernelCodes.Forbidden, Coordinator("b"), new ChangeMemberUnit("u", Details));
        s.Facts = Facts with { RegionExists = false };
        s.Refused(MemberUnitCodes.UnknownRegion, Admin, new ChangeMemberUnit("u", Details with { RegionCode = "990000" }));
    }

    [Fact]
    public void A_duplicate_is_merged_into_another_and_then_rests()
    {
        var s = Registered();
        s.Refused(MemberUnitCodes.MergeIntoItself, Admin, new MergeMemberUnit("u", "u"));
        s.Refused(KernelCodes.Forbidden, Coordinator("a"), new MergeMemberUnit("u", "v"));
        s.Single<MemberUnitMerged>(Admin, new MergeMemberUnit("u", "v"));
        Assert.Equal("v", s.Refused(MemberUnitCodes.Merged, Admin, new ChangeMemberUnit("u", Details)).Facts["into"]);
        var other = Registered();
        other.Facts = Facts with { IntoExists = false };
        other.Refused(MemberUnitCodes.UnknownTarget, Admin, new MergeMemberUnit("u", "ghost"));
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("甲", "too-short")]
    [InlineData("坏\u0000名", "control-character")]
    public void A_name_of_the_wrong_shape_is_named(string name, string problem) =>
        Assert.Equal(("name", problem), Problem(Details with { Name = name }));

    [Fact]
    public void Each_field_of_the_wrong_shape_is_named()
    {
        Assert.Equal(("name", "too-long"), Problem(Details with { Name = new string('名', 81) }));
        Assert.Equal(("name", "control-character"), Problem(Details with { Name = "坏" + (char)0xd800 + "名" }));
        Assert.Equal(("latitude", "required"), Problem(Details with { Latitude = null }));
        Assert.Equal(("longitude", "out-of-range"), Problem(Details with { Longitude = 181 }));
        Assert.Equal(("latitude", "out-of-range"), Problem(Details with { Latitude = double.NaN }));
        Assert.Equal(("regionCode", "not-a-region-code"), Problem(Details with { RegionCode = "31010" }));
        Assert.Equal(("kind", "unknown-value"), Problem(Details with { Kind = (UnitKind)99 }));
        Assert.Equal(("creditCode", "not-a-credit-code"), Problem(Details with { CreditCode = "123" }));
        Assert.Equal(("creditCode", "wrong-check-digit"), Problem(Details with { CreditCode = "91350100M000100Y44" }));
        Assert.Equal(("offers", "too-many"), Problem(Details with { Offers = [.. Enumerable.Range(0, 21).Select(i => $"资源{i}")] }));
    }

    /// <summary>The example of GB 32100-2015.</summary>
    [Fact]
    public void The_standards_own_credit_code_is_good() =>
        Assert.Equal("91350100M000100Y43", UnitShapes.Check(Details with { CreditCode = " 91350100m000100y43" }).CreditCode);

    private static Scenario<MemberUnitState> Empty(UnitFacts? facts = null) => new(new MemberUnitDecider()) { Facts = facts ?? Facts };

    private static Scenario<MemberUnitState> Registered() => Empty().Given(new MemberUnitRegistered("u", Details));

    private static (string Field, string Problem) Problem(UnitDetails details)
    {
        var wrong = Assert.Throws<ShapeException>(() => UnitShapes.Check(details));
        return (wrong.Field, wrong.Problem);
    }
}
