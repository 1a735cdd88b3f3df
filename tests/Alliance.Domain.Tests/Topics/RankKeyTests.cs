using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.Topics;

public sealed class RankKeyTests
{
    [Fact]
    public void Appending_counts_on_and_keeps_keys_short()
    {
        string? last = null;
        for (var i = 0; i < 5000; i++)
        {
            var next = RankKeys.After(last);
            Assert.True(string.CompareOrdinal(last, next) < 0 && next.Length == 6);
            last = next;
        }
    }

    /// <summary>Law: wherever one is put in, it stands there, however often that is done.</summary>
    [Fact]
    public void One_more_always_fits_in_between() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        places =>
        {
            var keys = new List<string> { RankKeys.After(null) };
            keys.Add(RankKeys.After(keys[0]));
            foreach (var place in places.Select(p => (int)((uint)p % (uint)(keys.Count + 1))))
            {
                keys.Insert(place, RankKeys.Between(place == 0 ? null : keys[place - 1], place == keys.Count ? null : keys[place]));
            }

            return keys.Zip(keys.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Always_at_the_same_place_a_key_grows_slowly()
    {
        var (low, high) = (RankKeys.After(null), RankKeys.After(RankKeys.After(null)));
        for (var i = 0; i < 500; i++)
        {
            high = RankKeys.Between(low, high);
        }

        Assert.True(high.Length < 200);
        Assert.Throws<ArgumentException>(() => RankKeys.Between(high, low));
    }

    [Theory]
    [InlineData("老旧小区加装电梯资金分担", "老旧小区加装电梯的资金如何分担", true)]
    [InlineData("夜间潮汐停车共享", "夜间停车共享（潮汐）", true)]
    [InlineData("夜间潮汐停车共享", "青年人才公寓配租", false)]
    [InlineData("", "青年人才公寓配租", false)]
    public void Titles_of_the_same_matter_are_alike(string one, string other, bool alike)
    {
        Assert.Equal(alike, Likeness.Of(one, other) >= Likeness.Likely);
        Assert.Equal(Likeness.Of(one, other), Likeness.Of(other, one));
    }

    [Fact]
    public void A_title_is_wholly_like_itself() => Assert.Equal(1, Likeness.Of("ＡＢ停车！", "ab 停车"));
}
