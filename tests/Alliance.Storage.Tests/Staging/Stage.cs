using Alliance.Domain.Alliances;
using Alliance.Domain.Attachments;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Matching.Rounds;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Domain.Topics;
using Alliance.Storage.Alliances;
using Alliance.Storage.Attachments;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Matches;
using Alliance.Storage.Matching.Rounds;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.People;
using Alliance.Storage.Regions;
using Alliance.Storage.Topics;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Staging;

/// <summary>The real deciders, facts, log and projections over a database of its own, without an engine: commands one after another, at a time the test sets.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private int _commands;

    private Stage(TestDatabase home)
    {
        Home = home;
        Parts = new EventStoreParts(ReadModels.Projections, ReadModels.Writers, []);
        Store = new EventStore(home.Database, Parts, new Doorbell());
    }

    public TestDatabase Home { get; }

    public Database Database => Home.Database;

    public EventStoreParts Parts { get; }

    public EventStore Store { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public DateOnly Today => ChinaTime.DateOf(Now);

    public static async Task<Stage> OnAsync(string database)
    {
        var stage = new Stage(await TestDatabase.CreateAsync(database));
        await RegionLoader.LoadAsync(stage.Database);
        return stage;
    }

    /// <summary>As somebody with these roles; without any, as the system.</summary>
    public static Caller As(params Grant[] grants) => grants.Length == 0 ? Caller.System : new Caller("ming", [.. grants]);

    public static Caller Administrator { get; } = new("root", [new Grant(Role.Administrator, "")]);

    public static Caller Coordinator(string alliance) => new("ming", [new Grant(Role.Coordinator, alliance)]);

    public static Caller Delegate(params string[] units) => new("hua", [.. units.Select(u => new Grant(Role.Delegate, u))]);

    /// <summary>Decides and appends; the test fails when a rule refuses.</summary>
    public async Task SendAsync(ICommand command, Caller? caller = null)
    {
        var refused = await TryAsync(command, caller);
        Assert.True(refused is null, refused);
    }

    /// <summary>Null when accepted, else the rule's code with its facts.</summary>
    public Task<string?> TryAsync(ICommand command, Caller? caller = null) => command.Stream.Kind switch
    {
        "member-unit" => TryAsync(new MemberUnitDecider(), command, caller),
        "person" => TryAsync(new PersonDecider(), command, caller),
        "alliance" => TryAsync(new AllianceDecider(), command, caller),
        "topic" => TryAsync(new TopicDecider(), command, caller),
        "attachment" => TryAsync(new AttachmentDecider(), command, caller),
        "meeting-series" => TryAsync(new SeriesDecider(), command, caller),
        "listing" => TryAsync(new ListingDecider(), command, caller),
        "match" => TryAsync(new MatchDecider(), command, caller),
        "listing-book" => TryAsync(new BookDecider(), command, caller),
        "match-round" => TryAsync(new RoundDecider(), command, caller),
        "conference" => TryAsync(new ConferenceDecider(), command, caller),
        _ => TryAsync(new ChairCycleDecider(), command, caller),
    };

    public async Task RebuildAsync() => await new Rebuild(Database, Parts).RunAsync();

    /// <summary>Every row of the read models, as text, ordered.</summary>
    public Task<List<string>> RowsAsync() => Database.ReadAsync(async db =>
    {
        string[] tables =
        [
            "person_standing", "person_grant", "member_unit", "alliance", "alliance_region", "charter_version", "membership", "admission", "admission_vote",
            "alliance_body", "body_seat", "chair_cycle", "chair_term", "chair_skip", "chair_swap", "chair_substitution", "hand_over_confirmation", "chair_hand_over",
            "topic", "topic_comment", "attachment",
            "conference", "conference_invitee", "conference_entitled", "conference_attendance", "conference_item", "conference_motion", "conference_speaker",
            "meeting_series", "meeting_series_date",
            "listing", "listing_book", "listing_category", "listing_promise", "listing_climb",
            "match_deal", "match_delivery", "match_rating", "unit_record",
            "match_round", "match_round_entry", "match_round_unit", "match_round_pair", "match_round_result",
            "waiting",
        ];
        // A text's number says only when it was written.
        const string searched = "(SELECT t.kind, t.id, t.scope, t.text, g.gram FROM search_text t JOIN search_gram g ON g.doc = t.doc) search_gram";
        var rows = new List<string>();
        foreach (var table in tables.Append(searched))
        {
            var found = await db.QueryAsync($"SELECT * FROM {table}");
            rows.AddRange(found.Select(r => table[(table.LastIndexOf(' ') + 1)..] + ": " + string.Join(" | ", ((IDictionary<string, object?>)r).Select(c => $"{c.Key}={c.Value}"))).Order(StringComparer.Ordinal));
        }

        return rows;
    });

    public ValueTask DisposeAsync() => Home.DisposeAsync();

    private async Task<string?> TryAsync<TState>(Decider<TState> decider, ICommand command, Caller? caller)
        where TState : class
    {
        var slice = await Store.LoadAsync(command.Stream);
        var state = slice.Events.Aggregate(decider.Initial, (s, e) => decider.Evolve(s, e.Read()));
        var (facts, head) = await FactsAsync(command);
        var id = $"command-{++_commands}";
        var decision = decider.Decide(state, command, new CommandContext(id, Now, caller ?? Caller.System, null, facts));
        if (decision is Decision.Rejected rejected)
        {
            return $"{rejected.Code} {string.Join(", ", rejected.Facts.Select(f => $"{f.Key}={f.Value}"))}";
        }

        var accepted = (Decision.Accepted)decision;
        var result = await Store.AppendAsync(new AppendRequest(
            command.Stream, command.Scope, slice.Version, head, accepted.Events, accepted.Private, null, id, id, (caller ?? Caller.System).PersonId, Now, null));
        Assert.IsType<AppendResult.Appended>(result);
        return null;
    }

    private Task<(object Facts, long? Head)> FactsAsync(ICommand command) => Database.ReadAsync<(object, long?)>(async db =>
    {
        switch (command)
        {
            case MemberUnitCommand c:
                var unit = await UnitFactsQuery.LoadAsync(db, c);
                return (unit.Facts, unit.Head);
            case PersonCommand c:
                var grants = await GrantFactsQuery.LoadAsync(db, c);
                return (grants.Facts, grants.Head);
            case ConferenceCommand c:
                var conference = await ConferenceFactsQuery.LoadAsync(db, c, Today);
                return (conference.Facts, conference.Head);
            case SeriesCommand c:
                var series = await SeriesFactsQuery.LoadAsync(db, c, Today);
                return (series.Facts, series.Head);
            case AllianceCommand c:
                var alliance = await AllianceFactsQuery.LoadAsync(db, c);
                return (alliance.Facts, alliance.Head);
            case ChairCycleCommand c:
                var roster = await RosterQuery.LoadAsync(db, c.AllianceId, Today);
                return (roster.Facts, roster.Head);
            case TopicCommand c:
                var topic = await TopicFactsQuery.LoadAsync(db, c, Today);
                return (topic.Facts, topic.Head);
            case AttachmentCommand c:
                var paper = await AttachmentFactsQuery.LoadAsync(db, c);
                return (paper.Facts, paper.Head);
            case MatchCommand c:
                return (await MatchFactsQuery.LoadAsync(db, c), null);
            case SolveRound c:
                return (await RoundFactsQuery.BallotsAsync(db, c), null);
            case RoundCommand c:
                return (await RoundFactsQuery.LoadAsync(db, c), null);
            case ListingCommand or SetListingBook:
                return (await ListingFactsQuery.LoadAsync(db, command), null);
            default:
                throw new ArgumentException($"No facts for {command.GetType().Name}.", nameof(command));
        }
    });
}
