using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>What a decision on an entry or a book needs to know of its surroundings.</summary>
public static class ListingFactsQuery
{
    public static async Task<ListingFacts> LoadAsync(DbConnection db, ICommand command)
    {
        var alliance = command.Scope.Id;
        return new ListingFacts(
            await db.SeatsOfAsync(alliance),
            await db.BookOfAsync(alliance),
            command is ClimbListing ? await ParentAsync(db, command, alliance) : null,
            await BranchAsync(db, command) is { } branch ? await UnitsOfAsync(db, alliance, branch) : null);
    }

    /// <summary>The first standing alliance above that the entry has not climbed to yet.</summary>
    private static async Task<string?> ParentAsync(DbConnection db, ICommand command, string alliance)
    {
        var (at, seen) = (alliance, new HashSet<string>(StringComparer.Ordinal) { alliance });
        while (await db.QueryFirstOrDefaultAsync<string?>(
            "SELECT p.id FROM alliance a JOIN alliance p ON p.id = a.parent_id WHERE a.id = @at AND p.status = 'active'", new { at }) is { } above && seen.Add(above))
        {
            var climbed = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM listing_climb WHERE to_alliance_id = @above AND listing_id = @Id", new { above, command.Stream.Id }) > 0;
            if (!climbed)
            {
                return above;
            }

            at = above;
        }

        return null;
    }

    private static async Task<string?> BranchAsync(DbConnection db, ICommand command) => command switch
    {
        PostListing { Terms.BranchId: { } branch } => branch,
        ChangeListing { Terms.BranchId: { } branch } => branch,
        SetListingBook or PostListing => null,
        _ => await db.QueryFirstOrDefaultAsync<string?>("SELECT branch_id FROM listing WHERE id = @Id AND audience = 'branch'", new { command.Stream.Id }),
    };

    private static async Task<ImmutableHashSet<string>> UnitsOfAsync(DbConnection db, string alliance, string branch) =>
    [
        .. await db.QueryAsync<string>(
            "SELECT s.unit_id FROM body_seat s JOIN alliance_body b ON b.alliance_id = s.alliance_id AND b.body_id = s.body_id WHERE s.alliance_id = @alliance AND s.body_id = @branch AND b.closed = 0",
            new { alliance, branch }),
    ];
}
