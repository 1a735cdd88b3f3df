using Alliance.Domain.Kernel.Matching.Suggesting;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Suggesting;

public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("急需轮椅20辆", "轮椅")]
    [InlineData("夜间停车位（80个）", "夜间 间停 停车 车位")]
    [InlineData("提供会议室一批", "会议 议室")]
    [InlineData("８８ 床", "")]
    [InlineData("", "")]
    public void A_title_speaks_of_its_pairs_and_not_of_figures_or_of_wanting(string title, string pairs) =>
        Assert.Equal(pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), TitleWords.Pairs(TitleWords.Of(title)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Wheelchairs wanted", "轮椅 WHEELCHAIRS（free）", 1)]
    [InlineData("小学 English tutor", "ENGLISH 课", 1)]
    [InlineData("轮椅二十辆", "办公桌椅", 0)]
    [InlineData("老人轮椅", "轮椅出借", 1)]
    [InlineData("停车位需求", "夜间共享停车位", 2)]
    public void What_two_titles_share_is_counted(string one, string other, int common)
    {
        Assert.Equal(common, TitleWords.Common(TitleWords.Of(one), TitleWords.Of(other)));
        Assert.Equal(common, TitleWords.Common(TitleWords.Of(other), TitleWords.Of(one)));
    }

    [Fact]
    public void However_long_a_title_is_its_words_are_few_ascending_and_each_once()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var words = TitleWords.Of(string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(5) switch { 0 => " ", 1 => $"{(char)random.Next('a', 'z')}", 2 => "7", _ => $"{(char)random.Next(0x4E00, 0x9FA5)}" })));
            Assert.Equal(words.Distinct().Order(), words);
            Assert.InRange(words.Length, 0, TitleWords.Most);
        }
    }
}
