using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>Signing in and what everybody signed in has: the account, the feed, the workbench, search and regions.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> SessionRules => new(StringComparer.Ordinal)
    {
        ["session.get"] = new(Anyone),
        ["session.sign-in"] = new(Anyone),
        ["session.sign-out"] = new(Anyone),

        ["setup.finish"] = new(Anyone),

        ["activation.get"] = new(Anyone),
        ["activation.finish"] = new(Anyone),

        ["docs.openapi"] = new(Anyone),
        ["docs.api"] = new(Anyone),
        ["docs.style"] = new(Anyone),

        ["health"] = new(Anyone),

        // The engine's own pages, where it has some.
        ["cluster.dashboard"] = new(Administrator),

        ["account.get"] = new(SignedIn),
        ["account.change"] = new(SignedIn, Command: "person.change"),
        ["account.password"] = new(SignedIn),
        ["account.sessions"] = new(SignedIn),
        ["account.end-session"] = new(SignedIn),
        ["account.end-other-sessions"] = new(SignedIn),
        ["account.tokens"] = new(SignedIn),
        ["account.issue-token"] = new(SignedIn),
        ["account.revoke-token"] = new(SignedIn),
        ["account.visit"] = new(SignedIn),

        ["feed.read"] = new(SignedIn),

        ["hub.feed"] = new(SignedIn),
        ["hub.subscribe"] = new(SignedIn),
        ["hub.unsubscribe"] = new(SignedIn),
        ["hub.look"] = new(SignedIn),
        ["hub.lookout"] = new(SignedIn),

        ["workbench.get"] = new(SignedIn),

        ["search.all"] = new(SignedIn),

        ["regions.list"] = new(SignedIn),
        ["regions.get"] = new(SignedIn),
    };
}
