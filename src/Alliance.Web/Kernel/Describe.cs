namespace Alliance.Web.Kernel;

/// <summary>Says in the OpenAPI document how an operation may be refused.</summary>
public static class Describe
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder builder, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            builder.Produces<Problem>(status, "application/problem+json");
        }

        return builder;
    }

    /// <summary>A command: its answer, and everything by which it can be refused.</summary>
    public static RouteHandlerBuilder IsCommand(this RouteHandlerBuilder builder, bool creates = false) =>
        builder.Produces<CommandAnswer>(creates ? 201 : 200).Refuses(400, 401, 403, 404, 409, 412, 429, 503);

    public static RouteHandlerBuilder IsQuery<T>(this RouteHandlerBuilder builder) => builder.Produces<T>().Refuses(400, 401, 403, 404);
}
