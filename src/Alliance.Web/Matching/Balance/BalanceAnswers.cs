using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Balance;

namespace Alliance.Web.Matching.Balance;

/// <summary>The figures with the names of categories and alliances.</summary>
public sealed class BalanceAnswers(BalanceQueries balance, ListingQueries listings, AllianceQueries alliances, TimeProvider clock)
{
    private const int UsualDays = 365;

    public async Task<IResult> AnswerAsync(Caller caller, BalanceOver over, DateOnly? since, CancellationToken cancel)
    {
        var figures = await balance.OfAsync(caller, over, since ?? ChinaTime.DateOf(clock.GetUtcNow()).AddDays(-UsualDays), cancel);
        var names = new Dictionary<string, (string Zh, string En)>(StringComparer.Ordinal);
        foreach (var used in figures.UsedBy.GroupBy(u => u.Value, u => u.Key, StringComparer.Ordinal))
        {
            foreach (var (code, name) in await listings.CategoryNamesAsync(used.Key, used, cancel))
            {
                names[code] = name;
            }
        }

        var cards = (await alliances.CardsAsync([.. figures.Alliances.Select(a => a.Id)], caller, cancel)).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return TypedResults.Ok(figures with
        {
            Categories = [.. figures.Categories.Select(c => names.TryGetValue(c.Code, out var known) ? c with { Name = known.Zh, NameEn = known.En } : c)],
            Alliances = [.. figures.Alliances.Select(a => cards.TryGetValue(a.Id, out var card) ? a with { Name = card.Name, Opens = card.MyRelations.Count > 0 } : a)],
        });
    }
}
