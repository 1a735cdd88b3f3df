using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Xunit;

namespace Alliance.Domain.Tests.Kernel;

public sealed class CatalogTests
{
    [Fact]
    public void Every_command_and_event_is_in_the_access_table_and_nothing_else_is()
    {
        Assert.Equal(Catalog.CommandNames, AccessTable.CommandNames.Order(StringComparer.Ordinal));
        Assert.Equal(Catalog.EventNames, AccessTable.EventNames.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(AccessTable.CommandNames, name => AccessTable.ForCommand(name) == Relation.None);
        Assert.DoesNotContain(AccessTable.EventNames, name => AccessTable.ForEvent(name) == Relation.None);
    }

    [Fact]
    public void Every_command_and_event_record_has_a_name()
    {
        var nameless = typeof(Catalog).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && (typeof(ICommand).IsAssignableFrom(t) || typeof(IEvent).IsAssignableFrom(t)))
            .Where(t => !Attribute.IsDefined(t, typeof(NamedAttribute), inherit: false));
        Assert.Empty(nameless);
    }

    [Fact]
    public void What_is_not_listed_is_open_to_nobody()
    {
        Assert.Equal(Relation.None, AccessTable.ForCommand("alliance.sell"));
        Assert.Equal(Relation.None, AccessTable.Sight("secret"));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("6/4", "3/2")]
    [InlineData(" 4/2 ", "2")]
    [InlineData("999999/1", "999999")]
    public void A_share_is_a_positive_fraction_in_lowest_terms(string text, string expected) => Assert.Equal(expected, Shape.Share("share", text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1/0")]
    [InlineData("0/5")]
    [InlineData("1.5")]
    [InlineData("1/2/3")]
    [InlineData("1000000")]
    [InlineData("")]
    [InlineData("½")]
    public void A_share_that_is_none_is_refused(string text) => Assert.Throws<ShapeException>(() => Shape.Share("share", text));
}
