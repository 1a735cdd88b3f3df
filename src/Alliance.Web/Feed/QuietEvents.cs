namespace Alliance.Web.Feed;

/// <summary>Events that come with every few words somebody types: followed by those who look on, and told in no list.</summary>
public static class QuietEvents
{
    public static bool Has(string name) => name is "minutes.written" or "minutes.compacted";
}
