using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>What an alliance's profile and charter may look like.</summary>
public static class AllianceShapes
{
    public const int MaxFoundingMembers = 2000;

    private static readonly Majority[] AdmissionMajorities = [Majority.Simple, Majority.TwoThirds, Majority.Unanimity, Majority.Consensus];

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static AllianceProfile Check(AllianceProfile profile)
    {
        var regions = profile.Regions.IsDefault ? [] : profile.Regions;
        if (regions.Length is 0 or > 50)
        {
            throw new ShapeException("regions", regions.Length == 0 ? "required" : "too-many", "50");
        }

        return new AllianceProfile(
            Shape.Line("name", profile.Name, 60, 2),
            Shape.OptionalLine("nameEn", profile.NameEn, 120),
            Shape.Known("type", profile.Type),
            [.. regions.Select((code, i) => Shape.RegionCode($"regions[{i}]", code)).Distinct()],
            profile.ParentId is { Length: > 0 } parent ? Shape.Id("parentId", parent) : null,
            profile.FoundedOn,
            Shape.OptionalText("purpose", profile.Purpose, 2000));
    }

    public static ImmutableArray<FoundingMember> Check(ImmutableArray<FoundingMember> members)
    {
        var checkedMembers = (members.IsDefault ? [] : members)
            .Select((m, i) => new FoundingMember(Shape.Id($"members[{i}].unitId", m.UnitId), Shape.Share($"members[{i}].share", m.Share)))
            .ToImmutableArray();
        if (checkedMembers.Length > MaxFoundingMembers)
        {
            throw new ShapeException("members", "too-many", $"{MaxFoundingMembers}");
        }

        var twice = checkedMembers.GroupBy(m => m.UnitId).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? checkedMembers : throw new ShapeException("members", "duplicate", twice.Key);
    }

    public static Charter Check(Charter charter) => new(
        Check(charter.Rotation ?? throw new ShapeException("charter.rotation", "required")),
        Check(charter.Admission ?? throw new ShapeException("charter.admission", "required")),
        Tracks(charter.Tracks.IsDefault ? [] : charter.Tracks),
        Lists(charter.Lists.IsDefault ? [] : charter.Lists))
    {
        Meetings = Meetings(charter.Meetings.IsDefaultOrEmpty ? MeetingCharter.Usual : charter.Meetings),
    };

    private static RotationCharter Check(RotationCharter rotation) => rotation with
    {
        Length = Shape.Known("charter.rotation.length", rotation.Length),
        Shares = Shape.Known("charter.rotation.shares", rotation.Shares),
        NewcomerWaitTerms = Shape.Range("charter.rotation.newcomerWaitTerms", rotation.NewcomerWaitTerms, 0, 40),
        HandOverLeadDays = Shape.Range("charter.rotation.handOverLeadDays", rotation.HandOverLeadDays, 0, 90),
    };

    private static AdmissionCharter Check(AdmissionCharter admission) => new(
        Shape.Known("charter.admission.by", admission.By),
        AdmissionMajorities.Contains(admission.Majority) ? admission.Majority : throw new ShapeException("charter.admission.majority", "unknown-value"),
        Shape.Range("charter.admission.votingDays", admission.VotingDays, 1, 90));

    private static ImmutableArray<TrackCharter> Tracks(ImmutableArray<TrackCharter> tracks)
    {
        if (tracks.Select(t => t.Track).Distinct().Count() is var kinds && (kinds != tracks.Length || kinds != Enum.GetValues<Track>().Length))
        {
            throw new ShapeException("charter.tracks", kinds != tracks.Length ? "duplicate" : "required", "4");
        }

        return [.. tracks.Select((t, i) => new TrackCharter(
            Shape.Known($"charter.tracks[{i}].track", t.Track),
            Shape.Range($"charter.tracks[{i}].noticeHours", t.NoticeHours, 0, 2160),
            Quorum($"charter.tracks[{i}].quorum", t.Quorum),
            Shape.Known($"charter.tracks[{i}].majority", t.Majority),
            Shape.Range($"charter.tracks[{i}].deadlineHours", t.DeadlineHours, 1, 8760)))];
    }

    private static ImmutableArray<MeetingCharter> Meetings(ImmutableArray<MeetingCharter> meetings)
    {
        if (meetings.Select(m => m.Kind).Distinct().Count() is var kinds && (kinds != meetings.Length || kinds != Enum.GetValues<MeetingKind>().Length))
        {
            throw new ShapeException("charter.meetings", kinds != meetings.Length ? "duplicate" : "required", $"{Enum.GetValues<MeetingKind>().Length}");
        }

        return [.. meetings.Select((m, i) => new MeetingCharter(
            Shape.Known($"charter.meetings[{i}].kind", m.Kind),
            Shape.Range($"charter.meetings[{i}].noticeHours", m.NoticeHours, 0, 2160),
            Quorum($"charter.meetings[{i}].quorum", m.Quorum),
            Shape.Range($"charter.meetings[{i}].perYear", m.PerYear, 0, 366),
            m.Waivable))];
    }

    private static string Quorum(string field, string? value)
    {
        var share = Shape.Share(field, value ?? throw new ShapeException(field, "required"));
        var parts = share.Split('/');
        return parts.Length == 1 ? (share == "1" ? share : throw new ShapeException(field, "out-of-range", "0–1"))
            : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) <= int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)
                ? share
                : throw new ShapeException(field, "out-of-range", "0–1");
    }

    private static ImmutableArray<ListCharter> Lists(ImmutableArray<ListCharter> lists)
    {
        if (lists.Length > 12)
        {
            throw new ShapeException("charter.lists", "too-many", "12");
        }

        var cleaned = lists.Select((l, i) => new ListCharter(
            Shape.Id($"charter.lists[{i}].key", l.Key),
            Shape.Line($"charter.lists[{i}].nameZh", l.NameZh, 20),
            Shape.Line($"charter.lists[{i}].nameEn", l.NameEn, 40),
            [.. (l.Categories.IsDefault ? [] : l.Categories).Select((c, j) => Shape.Line($"charter.lists[{i}].categories[{j}]", c, 40)).Distinct().Take(40)]))
            .ToImmutableArray();
        return cleaned.Select(l => l.Key).Distinct().Count() == cleaned.Length ? cleaned : throw new ShapeException("charter.lists", "duplicate");
    }
}
