using System.Collections.Immutable;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;

namespace Alliance.Storage.Tests.Listings;

/// <summary>Entries of the Bund's finance alliance in every state there is, seen as far as they may be.</summary>
internal static class ListingStory
{
    public const string Alliance = RotationStory.Alliance;

    public static string Unit(int number) => RotationStory.Unit(number);

    public static Caller Coordinator { get; } = Stage.Coordinator(Alliance);

    public static Caller Delegate { get; } = Stage.Delegate([.. Enumerable.Range(1, 12).Select(RotationStory.Unit)]);

    public static ListingTerms Terms(string title, string kind = "resource", ListingAudience audience = ListingAudience.Alliance, string? branch = null) => new(
        kind, "parking", title, "地下二层，凭证进出", 100 * Milli.One, true, null,
        new TimeWindow(null, new WeeklyWindow([1, 2, 3, 4, 5], 18 * 60, 32 * 60, new DateOnly(2026, 3, 2), null, [], WindowDays.Working)),
        new ListingPlace("310101013", "中山东一路", 121.49, 31.24), audience, branch, new DateOnly(2026, 12, 31), ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间"));

    public static Task PostAsync(Stage stage, string id, ListingTerms terms, int unit = 1) =>
        stage.SendAsync(new PostListing(Alliance, id, Unit(unit), terms, new ListingContact("王芳", "13900000000", null)), Delegate);

    public static async Task LiveAsync(Stage stage)
    {
        await stage.SendAsync(new FormBody(Alliance, "b-waitan", BodyKind.Branch, "外滩分会", null, "310101013"), Coordinator);
        await stage.SendAsync(new SeatMember(Alliance, "b-waitan", Unit(2), Leads: true), Coordinator);
        await PostAsync(stage, "open", Terms("大厦地下车库夜间车位"));
        await PostAsync(stage, "branch", Terms("分会内部车位", audience: ListingAudience.Branch, branch: "b-waitan"), 2);
        await PostAsync(stage, "region", Terms("黄浦区内共享车位", audience: ListingAudience.Region));
        await PostAsync(stage, "adjacent", Terms("长三角毗邻车位", audience: ListingAudience.Adjacent));
        await PostAsync(stage, "public", Terms("全平台共享车位", audience: ListingAudience.Public));
        await PostAsync(stage, "need", Terms("老旧小区夜间停车需求", "need"), 3);
        await stage.SendAsync(new DraftListing(Alliance, "draft", Unit(1), Terms("还没想好的车位"), null), Delegate);
        await stage.SendAsync(new PromiseListing(Alliance, "open", "m-1", 60 * Milli.One, Unit(3)));
        await stage.SendAsync(new DeliverListing(Alliance, "open", "m-1", 20 * Milli.One));
        await stage.SendAsync(new PromiseListing(Alliance, "open", "m-2", 10 * Milli.One, Unit(4)));
        await stage.SendAsync(new ReleaseListing(Alliance, "open", "m-2", "withdrawn"));
        await stage.SendAsync(new ChangeListing(Alliance, "open", Terms("大厦地下车库夜间共享车位"), null, KeepContact: true), Delegate);
        await PostAsync(stage, "gone", Terms("撤下的车位"));
        await stage.SendAsync(new WithdrawListing(Alliance, "gone", "改作他用"), Delegate);
        await PostAsync(stage, "paused", Terms("暂停的车位"));
        await stage.SendAsync(new PauseListing(Alliance, "paused"), Delegate);
        var book = BookTemplates.Find(BookTemplates.Usual)!;
        await stage.SendAsync(
            new SetListingBook(Alliance, book with { Categories = [.. book.Categories.Select(c => c.Code == "parking" ? c with { Fields = [.. c.Fields.Where(f => f.Code != "period")] } : c)] }), Coordinator);
        stage.Now = stage.Now.AddDays(30);
        await stage.SendAsync(new ClimbListing(Alliance, "need"));
    }
}
