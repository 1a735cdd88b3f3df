using Alliance.Silo.Kernel;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Access;

/// <summary>The engine's own pages, where it has some, are an administrator's matter.</summary>
public sealed class OperatorDoor(WorldServer world) : IClassFixture<WorldServer>
{
    [Fact]
    public async Task An_administrator_is_told_of_the_engines_pages_when_it_has_some() =>
        Assert.Equal(OperatorPages.Path, (await world.As("administrator").GetAsync("/api/session")).Json.GetProperty("operatorPages").GetString());

    [Theory]
    [InlineData("coordinator")]
    [InlineData("supervisor")]
    [InlineData("nobody")]
    public async Task Nobody_else_is_told(string role) =>
        Assert.Null((await world.As(role).GetAsync("/api/session")).Json.GetProperty("operatorPages").GetString());
}
