using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Web.Kernel;
using static Alliance.Web.Memberships.MembershipEndpoints;

namespace Alliance.Web.Memberships;

public sealed record FormBodyBody(BodyKind Kind, string? Name, string? NameEn, string? RegionCode);

public sealed record RenameBodyBody(string? Name, string? NameEn);

public sealed record SeatBody(bool Leads);

/// <summary>Committees (by theme) and branches (by township): a matrix, a unit may sit in several.</summary>
public static class BodyEndpoints
{
    public static void MapBodies(this IEndpointRouteBuilder one)
    {
        one.MapPost("/bodies", (string id, FormBodyBody body, Commands commands) => FormAsync(id, body, commands)).WithName("alliances.form-body").IsCommand(creates: true)
            .WithSummary("Form a committee or branch").WithDescription("A branch names its region.");
        one.MapPut("/bodies/{bodyId}", (string id, string bodyId, RenameBodyBody body, Commands commands) =>
                commands.SendAsync(new RenameBody(Id(id), Body(bodyId), Shape.Line("name", body.Name, 40, 2), Shape.OptionalLine("nameEn", body.NameEn, 80)), bodyId))
            .WithName("alliances.rename-body").IsCommand().WithSummary("Rename a committee or branch").WithDescription("Names are unique within the alliance.");
        one.MapPost("/bodies/{bodyId}/close", (string id, string bodyId, Commands commands) => commands.SendAsync(new CloseBody(Id(id), Body(bodyId)), bodyId))
            .WithName("alliances.close-body").IsCommand().WithSummary("Close a committee or branch").WithDescription("Its history stays.");
        one.MapPut("/bodies/{bodyId}/seats/{unitId}", (string id, string bodyId, string unitId, SeatBody body, Commands commands) => commands.SendAsync(new SeatMember(Id(id), Body(bodyId), Unit(unitId), body.Leads), bodyId))
            .WithName("alliances.seat-member").IsCommand().WithSummary("Seat a member").WithDescription("Again with another `leads` changes who leads.");
        one.MapDelete("/bodies/{bodyId}/seats/{unitId}", (string id, string bodyId, string unitId, Commands commands) => commands.SendAsync(new UnseatMember(Id(id), Body(bodyId), Unit(unitId)), bodyId))
            .WithName("alliances.unseat-member").IsCommand().WithSummary("Take a member's seat away").WithDescription("The unit stays a member of the alliance.");
        one.MapGet("/matrix", async (string id, MembershipQueries memberships, CancellationToken cancel) => TypedResults.Ok(await memberships.MatrixAsync(id, cancel)))
            .WithName("alliances.matrix").IsQuery<Matrix>().WithSummary("Who sits where").WithDescription("Every sitting unit a row, with its seats.");
    }

    private static Task<IResult> FormAsync(string id, FormBodyBody body, Commands commands)
    {
        var bodyId = commands.NewId("body");
        var region = string.IsNullOrEmpty(body.RegionCode) ? null : Shape.RegionCode("regionCode", body.RegionCode);
        return commands.SendAsync(
            new FormBody(Id(id), bodyId, Shape.Known("kind", body.Kind), Shape.Line("name", body.Name, 40, 2), Shape.OptionalLine("nameEn", body.NameEn, 80), region),
            bodyId,
            $"/api/alliances/{id}/matrix");
    }

    private static string Body(string? id) => Shape.Id("bodyId", id);
}
