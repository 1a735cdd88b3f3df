using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class LawTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Short texts over few characters, so that they often overlap: Chinese, Latin, wide, a character outside the basic plane, a space.</summary>
    private static readonly Gen<string> Texts =
        from parts in Gen.Elements("上", "海", "停", "车", "a", "Ｂ", "１", "𠮷", " ", "%", "_", "ß").ListOf()
        select string.Concat(parts);

    [Fact]
    public void Every_part_of_a_word_has_only_grams_that_the_text_has() =>
        Prop.ForAll(Arb.From(Texts), Arb.From(Gen.Choose(0, 50)), Arb.From(Gen.Choose(1, 6)), (text, from, length) =>
        {
            var normal = SearchText.Normalise(text);
            var grams = SearchText.Grams(normal);
            foreach (var word in normal.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var runes = word.EnumerateRunes().Skip(from % word.Length).Take(length).ToArray();
                if (runes.Length > 0)
                {
                    var part = string.Concat(runes);
                    Assert.All(SearchText.Needed(part), needed => Assert.Contains(grams, g => runes.Length == 1
                        ? string.CompareOrdinal(g, needed) >= 0 && string.CompareOrdinal(g, SearchText.After(needed)) < 0
                        : g == needed));
                }
            }
        }).Check(Quick);

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll(Arb.From(Texts), text => Assert.Equal(SearchText.Normalise(text), SearchText.Normalise(SearchText.Normalise(text)))).Check(Quick);

    [Fact]
    public void Any_field_changed_changes_the_hash() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 10)), Arb.From(Texts), Arb.From(Texts), (field, text, other) =>
        {
            var stored = new StoredEvent(ScopeId.Platform, 1, new StreamId("person", "p"), 1, "n", 1, text, text, "c", LogFixture.Now, "");
            var changed = field switch
            {
                0 => stored with { Position = 2 },
                1 => stored with { Version = 2 },
                2 => stored with { Name = "m" },
                3 => stored with { Schema = 2 },
                4 => stored with { Data = text + "x" },
                5 => stored with { Actor = text + "x" },
                6 => stored with { At = LogFixture.Now.AddMicroseconds(1) },
                7 => stored with { Scope = ScopeId.OfUnit("u") },
                8 => stored with { Stream = new StreamId("person", "q") },
                // A piece moved from one field to the next is another event, too.
                9 => stored with { Data = text + "x", Actor = text.Length > 0 ? text[1..] : "y" },
                _ => stored with { CommandId = "d" },
            };
            Assert.NotEqual(HashChain.Of(other, stored, null), HashChain.Of(other, changed, null));
            Assert.NotEqual(HashChain.Of(other, stored, null), HashChain.Of(other + "0", stored, null));
            Assert.NotEqual(HashChain.Of(other, stored, null), HashChain.Of(other, stored, "t"));
        }).Check(Quick);
}
