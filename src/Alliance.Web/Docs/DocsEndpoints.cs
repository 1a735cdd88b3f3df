using Alliance.Web.Access;

namespace Alliance.Web.Docs;

/// <summary>The API's document, and a page that people can read.</summary>
public static class DocsEndpoints
{
    public static void MapDocs(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new GuardName("docs.openapi"));
        app.MapGet("/docs/api", PageAsync).WithMetadata(new GuardName("docs.api")).ExcludeFromDescription();
        app.MapGet("/docs/api.css", () => TypedResults.Content(ReferenceStyle.Css, "text/css; charset=utf-8")).WithMetadata(new GuardName("docs.style")).ExcludeFromDescription();
    }

    private static async Task<IResult> PageAsync(HttpContext http, IServiceProvider services)
    {
        var provider = services.GetRequiredKeyedService<Microsoft.AspNetCore.OpenApi.IOpenApiDocumentProvider>(OpenApiDocumentServices.DocumentName);
        var document = await provider.GetOpenApiDocumentAsync(http.RequestAborted);
        var chinese = !string.Equals(http.Request.Query["lang"], "en", StringComparison.Ordinal);
        return TypedResults.Content(ReferencePage.Write(document, chinese), "text/html; charset=utf-8");
    }
}
