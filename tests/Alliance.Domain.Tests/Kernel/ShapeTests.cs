using Alliance.Domain.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Kernel;

public sealed class ShapeTests
{
    /// <summary>A noncharacter cannot be normalised for searching, an override shows the text otherwise than it is written, a line separator makes two lines.</summary>
    [Theory]
    [InlineData("停车\uFFFE位")]
    [InlineData("停车\uFDD0位")]
    [InlineData("停车\U0001FFFF位")]
    [InlineData("停车\u202E位")]
    [InlineData("停车\u2067位")]
    [InlineData("停车\u2028位")]
    [InlineData("停车\0位")]
    public void A_line_that_cannot_be_stored_searched_and_shown_as_it_was_written_is_refused(string text) =>
        Assert.Equal(("title", "control-character"), Refused(() => Shape.Line("title", text, 60)));

    [Fact]
    public void Half_of_a_character_is_refused() => Assert.Equal(("title", "control-character"), Refused(() => Shape.Line("title", $"停车{(char)0xD800}位", 60)));

    [Theory]
    [InlineData("\u200B\u200B\u200B")]
    [InlineData("\u2060 \u200D")]
    public void What_nobody_can_see_is_nothing(string text) => Assert.Equal(("title", "required"), Refused(() => Shape.Line("title", text, 60, 2)));

    [Theory]
    [InlineData("停车位 🅿️")]
    [InlineData("👨‍👩‍👧 亲子")]
    [InlineData("𠮷野家")]
    public void Signs_made_of_several_characters_stay_as_they_are(string text) => Assert.Equal(text, Shape.Line("title", text, 60, 2));

    [Fact]
    public void A_day_that_was_left_out_is_asked_for_and_one_at_the_end_of_all_days_is_out_of_range()
    {
        Assert.Equal(("since", "required"), Refused(() => Shape.Day("since", default)));
        Assert.Equal(("since", "out-of-range"), Refused(() => Shape.Day("since", DateOnly.MaxValue)));
        Assert.Equal(("from", "required"), Refused(() => Shape.Instant("from", default)));
        Assert.Equal(("from", "out-of-range"), Refused(() => Shape.Instant("from", DateTimeOffset.MaxValue)));
        Assert.Equal(new DateOnly(2028, 2, 29), Shape.Day("since", new DateOnly(2028, 2, 29)));
    }

    private static (string Field, string Problem) Refused<T>(Func<T> check) => Assert.Throws<ShapeException>(() => { check(); }) is var wrong ? (wrong.Field, wrong.Problem) : default;
}
