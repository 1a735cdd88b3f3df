using Alliance.Storage.ActionItems;
using Alliance.Storage.Alliances;
using Alliance.Storage.AnnualReports;
using Alliance.Storage.Attachments;
using Alliance.Storage.Calendars;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Listings.SavedSearches;
using Alliance.Storage.Mail;
using Alliance.Storage.Matching.Plans;
using Alliance.Storage.Matching.Matches;
using Alliance.Storage.Matching.Rounds;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.Minutes;
using Alliance.Storage.People;
using Alliance.Storage.Resolutions;
using Alliance.Storage.Topics;
using Alliance.Storage.Votes;

namespace Alliance.Storage;

/// <summary>Every projection. The log takes them in the order of their names: those that read the others' tables are called waiting-…, and come last.</summary>
public static class ReadModels
{
    public static IReadOnlyList<IProjection> Projections { get; } =
    [
        new MemberUnitProjection(),
        new PersonProjection(),
        new AllianceProjection(),
        new MembershipProjection(),
        new BodyProjection(),
        new ChairCycleProjection(),
        new AgreementProjection(),
        new ConferenceProjection(),
        new AgendaProjection(),
        new TopicProjection(),
        new AttachmentProjection(),
        new ActionItemProjection(),
        new ResolutionProjection(),
        new MinutesProjection(),
        new AnnualReportProjection(),
        new AllianceWaiting(),
        new CycleWaiting(),
        new TopicWaiting(),
        new CalendarProjection(),
        new TimePollProjection(),
        new PollWaiting(),
        new SeriesProjection(),
        new ConferenceWaiting(),
        new ActionItemWaiting(),
        new MinutesWaiting(),
        new VoteProjection(),
        new VoteWaiting(),
        new BookProjection(),
        new ListingProjection(),
        new PlanProjection(),
        new MatchProjection(),
        new MatchWaiting(),
        new RoundProjection(),
        new RoundWaiting(),
        new SavedSearchProjection(),
        new SavedSearchWaiting(),
    ];

    public static IReadOnlyList<IPrivateWriter> Writers { get; } =
    [
        new PersonWriter(), new DoorWriter(), new ContentWriter(), new FeedWriter(), new MinutesWriter(), new BoxWriter(), new ContactWriter(), new MatchPersonWriter(), new RankingWriter(),
        new SearchTermsWriter(),
    ];

    public static IReadOnlyList<IOnceWriter> Once { get; } = [new MeetingOutbox(), new FreshListings(), new ToldListings(), new SearchDigestWriter()];
}
