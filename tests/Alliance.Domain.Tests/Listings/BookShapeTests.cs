using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Xunit;

namespace Alliance.Domain.Tests.Listings;

public sealed class BookShapeTests
{
    private static readonly ListBook Book = ListingScenario.Book;

    /// <summary>A row of a sheet says 停车位 and means one of them.</summary>
    [Fact]
    public void Two_of_one_name_are_refused_where_people_could_not_tell_them_apart()
    {
        var parking = Book.Category("parking")!;
        Assert.Equal(("categories", "duplicate"), Refused(Book with { Categories = [.. Book.Categories, parking with { Code = "parking-2" }] }));
        Assert.Equal(("kinds", "duplicate"), Refused(Book with { Kinds = [.. Book.Kinds, Book.Kinds[0] with { Code = "need-2" }] }));
        var twice = parking with { Fields = [.. parking.Fields, parking.Fields[0] with { Code = "period-2" }] };
        Assert.Equal(("categories[1].fields", "duplicate"), Refused(Book with { Categories = Book.Categories.SetItem(1, twice) }));
        Assert.Equal(Book.Categories.Length + 1, BookShapes.Check(Book with { Categories = [.. Book.Categories, parking with { Code = "parking-2", Kinds = ["project"] }] }).Categories.Length);
    }

    private static (string Field, string Problem) Refused(ListBook book) => Assert.Throws<ShapeException>(() => { BookShapes.Check(book); }) is var wrong ? (wrong.Field, wrong.Problem) : default;
}
