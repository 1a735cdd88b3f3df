using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;

namespace Alliance.Web.Demo;

/// <summary>How an alliance's rotation has gone so far: terms that are over, and the days that the present one still has.</summary>
internal sealed record DemoRotation(TermLength Length, int Over, int DaysLeft, int Planned)
{
    public DateOnly StartsOn(DateOnly today)
    {
        var months = Length switch { TermLength.Month => 1, TermLength.Quarter => 3, TermLength.HalfYear => 6, _ => 12 };
        return today.AddDays(DaysLeft).AddMonths(-months * (Over + 1));
    }
}

/// <summary>The past of the demonstration: foundings, rotations with agreed and clockwork hand-overs, swaps, a substitution, open admissions.</summary>
public sealed class DemoStory(DemoFile file, DemoStage stage)
{
    private static readonly Dictionary<string, DemoRotation> Rotations = new(StringComparer.Ordinal)
    {
        ["bund-finance"] = new(TermLength.Quarter, Over: 5, DaysLeft: 9, Planned: 20),
        ["qingpu-jiashan-wujiang"] = new(TermLength.HalfYear, Over: 3, DaysLeft: 40, Planned: 12),
        ["shantang"] = new(TermLength.HalfYear, Over: 4, DaysLeft: 100, Planned: 10),
        ["hengfu"] = new(TermLength.Quarter, Over: 4, DaysLeft: 25, Planned: 12),
        ["caohejing"] = new(TermLength.Month, Over: 7, DaysLeft: 5, Planned: 18),
        ["jufuchang"] = new(TermLength.Month, Over: 9, DaysLeft: 12, Planned: 24),
    };

    public void Write()
    {
        var first = Rotations.Values.Min(r => r.StartsOn(stage.Today)).AddDays(-30);
        foreach (var alliance in file.Alliances)
        {
            var starts = Rotations.TryGetValue(alliance.Id, out var rotation) ? rotation.StartsOn(stage.Today) : stage.Today.AddDays(-60);
            stage.On(starts.AddDays(-20), $"{alliance.Id}/0-found", () => FoundAsync(alliance));
            if (rotation is not null)
            {
                Rotate(alliance, rotation, starts);
            }
        }

        stage.On(first, "0-people", PeopleAsync);
        DemoMatters.Write(file, stage);
        DemoMeetings.Write(file, stage);
        DemoCalendars.Write(file, stage);
    }

    private async Task PeopleAsync()
    {
        var people = DemoPeople.Of(file);
        await RegisterAsync(people.First(p => p.Grant.Role == Role.Administrator));
        foreach (var member in file.AllMembers)
        {
            var (longitude, latitude) = DemoPlaces.Of(member.Name);
            var details = new UnitDetails(member.Name, null, member.Kind, member.Region, null, longitude, latitude, [], null);
            await stage.SendAsync($"unit/{member.UnitId}", DemoFile.Administrator, new RegisterMemberUnit(member.UnitId, UnitShapes.Check(details)));
        }

        foreach (var person in people.Where(p => p.Grant.Role is Role.Delegate or Role.Supervisor))
        {
            await RegisterAsync(person);
        }
    }

    private async Task FoundAsync(DemoAlliance alliance)
    {
        var profile = AllianceShapes.Check(new AllianceProfile(
            alliance.Name, alliance.NameEn, alliance.Type, [.. alliance.Regions], null, alliance.FoundedOn,
            alliance.Projects is { Count: > 0 } projects ? "共建项目：" + string.Join('、', projects.Select(p => p.Title)) : null));
        var members = alliance.Units.Select(m => new FoundingMember(m.UnitId, "1"));
        await stage.SendAsync($"{alliance.Id}/found", DemoFile.Administrator, new FoundAlliance(alliance.Id, profile, DemoCharters.Of(alliance, Rotations.GetValueOrDefault(alliance.Id)), [.. members]));
        foreach (var person in DemoPeople.Of(file).Where(p => p.AllianceId == alliance.Id && p.Grant.Role is Role.Coordinator or Role.Observer && p.Grant.Target == alliance.Id))
        {
            await RegisterAsync(person);
        }
    }

    private Task RegisterAsync(DemoPerson person) => stage.SendAsync(
        $"person/{person.Id}", Caller.System, new RegisterPerson(person.Id, person.SignInName, new PersonalData(person.Name, null, null)) { FirstGrant = person.Grant });

    private void Rotate(DemoAlliance alliance, DemoRotation rotation, DateOnly starts)
    {
        var cycle = $"{alliance.Id}-1";
        stage.At(starts.AddDays(-10), $"{alliance.Id}/1-plan", alliance.Coordinator, new PlanChairCycle(alliance.Id, cycle, rotation.Length, starts, rotation.Planned, [], [], []));
        for (var term = 0; term < rotation.Over; term++)
        {
            // Every third time nobody confirms, and the clock hands over.
            var (index, ends) = (term, rotation.Length.EndAfter(starts, term + 1)!.Value);
            stage.On(ends.AddDays(-6), $"{alliance.Id}/item-{index}", () => NoteAsync(alliance, cycle, index));
            if (index % 3 != 2)
            {
                stage.On(ends.AddDays(-2), $"{alliance.Id}/out-{index}", () => ConfirmAsync(alliance, cycle, index, HandOverSide.Outgoing));
                stage.On(ends.AddDays(-1), $"{alliance.Id}/in-{index}", () => ConfirmAsync(alliance, cycle, index, HandOverSide.Incoming));
            }
        }
    }

    private async Task NoteAsync(DemoAlliance alliance, string cycle, int term)
    {
        var state = await stage.CycleAsync(alliance.Id);
        if (state.Current == term && Member(alliance, state.ChairUnit) is { } chair)
        {
            await stage.SendAsync($"{alliance.Id}/item-{term}", chair.Delegate, new AddHandOverItem(alliance.Id, cycle, $"demo-item-{term}", "联席会议通讯录、未办结事项清单和印章借用登记"));
        }
    }

    private async Task ConfirmAsync(DemoAlliance alliance, string cycle, int term, HandOverSide side)
    {
        var state = await stage.CycleAsync(alliance.Id);
        var unit = side == HandOverSide.Outgoing ? state.ChairUnit : state.NextTerm?.ActingUnit;
        if (state.Current == term && Member(alliance, unit) is { } member)
        {
            await stage.SendAsync($"{alliance.Id}/{side}-{term}", member.Delegate, new ConfirmHandOver(alliance.Id, cycle, term, side, Early: false));
        }
    }

    private static DemoMember? Member(DemoAlliance alliance, string? unitId) => alliance.Units.FirstOrDefault(m => m.UnitId == unitId);
}
