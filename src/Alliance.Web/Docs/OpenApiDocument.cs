using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Microsoft.OpenApi;

namespace Alliance.Web.Docs;

/// <summary>The API's description, made from the endpoints themselves.</summary>
public static class OpenApiDocumentServices
{
    public const string DocumentName = "v1";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Alliance API",
                Version = "1",
                Description = "区域共建联盟平台 · Regional joint-building alliances. Changes are commands: send an `Idempotency-Key` with each (repeat it on a retry), and `If-Match` with edits. "
                    + "Programs authenticate with `Authorization: Bearer al_…`; the console with its session cookie and `X-Alliance-Antiforgery` on unsafe methods. "
                    + "Refusals are `application/problem+json` with a stable `code`, its `facts`, and a sentence in Chinese (`detail`) and English (`detailEn`).",
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Session.SessionAuthentication.CookieName },
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token `al_…`, issued under My account." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Description = $"{operation.Description}\n\n{Who(operation.OperationId)}".Trim();
            if (EndpointAccess.Find(operation.OperationId)?.Command is not null)
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 }, Description = "A fresh value per intent; the same on a retry." });
                operation.Parameters.Add(new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Description = "The version last seen, in quotes; 412 `kernel.stale` when it has moved on." });
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Who may call it, from the very tables that decide.</summary>
    private static string Who(string? name)
    {
        var rule = EndpointAccess.Find(name);
        return rule is null ? ""
            : rule.Command is { } command ? $"Command `{command}`: {Words(Domain.Kernel.Access.AccessTable.ForCommand(command))}."
            : $"Open to: {Words(rule.Open)}.";
    }

    private static string Words(Domain.Kernel.Relation relation) =>
        string.Join(", ", Enum.GetValues<Domain.Kernel.Relation>().Where(r => r != Domain.Kernel.Relation.None && relation.HasFlag(r)).Select(r => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{r}")));
}
