using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Listings.ListingScenario;

namespace Alliance.Domain.Tests.Listings;

/// <summary>English labels of choices: translations beside the values, which stay what they are.</summary>
public sealed class BookLabelTests
{
    [Fact]
    public void A_choice_may_have_an_english_label_and_keeps_its_own_value_and_its_version()
    {
        var bare = Book with { Categories = [.. Book.Categories.Select(c => c with { Fields = [.. c.Fields.Select(f => f with { ChoicesEn = null })] })] };
        var s = new Scenario<BookState>(new BookDecider()) { Facts = Facts };
        s.Accepted(Callers.Coordinator(), new SetListingBook("a", bare));
        var labelled = s.Single<ListingBookSet>(Callers.Coordinator(), new SetListingBook("a", Book)).Book.Category("parking")!;
        Assert.Equal(1, labelled.Version);
        var period = labelled.Fields.Single(f => f.Code == "period");
        Assert.Equal(("Night", "深夜"), (period.InEnglish("夜间"), period.InEnglish("深夜")));
        var equipment = Book.Category("venue")!.Fields.Single(f => f.Code == "equipment");
        Assert.Equal("Projector\nWi-Fi", equipment.InEnglish("投影\n无线网络"));
        Assert.Equal("投影", (equipment with { ChoicesEn = null }).InEnglish("投影"));
        var terms = Parking();
        Assert.Empty(TermsRules.Problems(Book, terms, new DateOnly(2026, 3, 2)));
        Assert.Equal(ListingCodes.FieldNotAChoice, Assert.Single(TermsRules.Problems(Book, terms with { Fields = terms.Fields.SetItem("period", "Night") }, new DateOnly(2026, 3, 2))).Code);
    }

    [Fact]
    public void Books_written_before_there_were_labels_are_read_as_they_were()
    {
        var now = Catalog.Write(new ListingBookSet("a", Book));
        var then = Regex.Replace(now, ",\"choicesEn\":(null|\\[[^\\]]*\\])", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("choicesEn", then, StringComparison.Ordinal);
        var read = ((ListingBookSet)Catalog.ReadEvent("listing-book.changed", then)).Book;
        Assert.All(read.Categories.SelectMany(c => c.Fields), f => Assert.Null(f.ChoicesEn));
        Assert.All(read.Categories, c => Assert.True(c.AsksTheSameAs(Book.Category(c.Code)!)));
        Assert.Equal("夜间", read.Category("parking")!.Fields.Single(f => f.Code == "period").InEnglish("夜间"));
    }

    [Fact]
    public void There_are_no_more_labels_than_choices_and_none_where_all_are_empty()
    {
        ListBook With(params string[] labels) => Book with
        {
            Categories = [Book.Category("parking")! with { Fields = [new CategoryField("f", "时段", "Period", FieldType.Choice, false, null, ["夜间", "白天"], [.. labels])] }],
        };
        Assert.Equal(["Night", ""], BookShapes.Check(With(" Night ")).Categories[0].Fields[0].ChoicesEn!.Value);
        Assert.Null(BookShapes.Check(With("", " ")).Categories[0].Fields[0].ChoicesEn);
        Assert.Equal("categories[0].fields[0].choicesEn", Assert.Throws<ShapeException>(() => BookShapes.Check(With("Night", "Day", "Dusk"))).Field);
        Assert.Equal("categories[0].fields[0].choicesEn[1]", Assert.Throws<ShapeException>(() => BookShapes.Check(With("Night", new string('x', 41)))).Field);
    }
}
