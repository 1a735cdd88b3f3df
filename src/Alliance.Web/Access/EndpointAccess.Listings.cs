using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>The lists, what fits an entry, and saved searches.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> ListingsRules => new(StringComparer.Ordinal)
    {
        ["listings.everywhere"] = new(SignedIn),
        ["listings.facets-everywhere"] = new(SignedIn),
        ["listings.map-everywhere"] = new(SignedIn),
        ["listings.get"] = new(SignedIn),
        ["listings.list"] = new(Within, Measure.Alliance),
        ["listings.facets"] = new(Within, Measure.Alliance),
        ["listings.map"] = new(Within, Measure.Alliance),
        ["listings.alike"] = new(Within, Measure.Alliance),

        ["suggestions.listing"] = new(Coordinator | Chair | Member, Measure.Alliance),
        ["suggestions.mine"] = new(SignedIn),

        ["listings.post"] = new(SignedIn, Measure.Alliance, "listing.post"),
        ["listings.draft"] = new(SignedIn, Measure.Alliance, "listing.draft"),
        ["listings.redraft"] = new(SignedIn, Measure.Alliance, "listing.draft"),
        ["listings.change"] = new(SignedIn, Measure.Alliance, "listing.change"),
        ["listings.post-draft"] = new(SignedIn, Measure.Alliance, "listing.post"),
        ["listings.pause"] = new(SignedIn, Measure.Alliance, "listing.pause"),
        ["listings.resume"] = new(SignedIn, Measure.Alliance, "listing.resume"),
        ["listings.renew"] = new(SignedIn, Measure.Alliance, "listing.renew"),
        ["listings.withdraw"] = new(SignedIn, Measure.Alliance, "listing.withdraw"),
        ["listings.template"] = new(Within, Measure.Alliance),
        ["listings.export"] = new(Within, Measure.Alliance),
        ["listings.import-upload"] = new(Coordinator | Member, Measure.Alliance),
        ["listings.import-run"] = new(Coordinator | Member, Measure.Alliance, "listing.post"),
        ["listings.import-undo"] = new(Coordinator | Member, Measure.Alliance, "listing.withdraw"),
        ["listings.import-status"] = new(Coordinator | Member, Measure.Alliance),

        ["saved-searches.list"] = new(SignedIn),
        ["saved-searches.save"] = new(SignedIn, Command: "saved-search.save"),
        ["saved-searches.change"] = new(SignedIn, Command: "saved-search.save"),
        ["saved-searches.look"] = new(SignedIn, Command: "saved-search.look"),
        ["saved-searches.remove"] = new(SignedIn, Command: "saved-search.remove"),

        ["listing-book.get"] = new(Within, Measure.Alliance),
        ["listing-book.set"] = new(SignedIn, Measure.Alliance, "listing-book.set"),
    };
}
