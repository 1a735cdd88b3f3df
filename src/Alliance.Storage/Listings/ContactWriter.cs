using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings;

/// <summary>Whom to speak to about an entry: in a table from which it can be erased, and in no event.</summary>
public sealed class ContactWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is ListingContactWrite;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        ListingContactWrite { Contact: { } c } w => context.UpsertAsync("listing_contact", new { listing_id = w.ListingId }, new { alliance_id = w.AllianceId, name = c.Name, phone = c.Phone, mail = c.Mail }),
        ListingContactWrite w => context.DeleteAsync("listing_contact", new { listing_id = w.ListingId }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };
}
