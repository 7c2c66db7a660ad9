using System.Text.Encodings.Web;
using CinWorkflows.Pages;
using CinWorkflows.Web.Access;

namespace CinWorkflows.Server.Hosting;

/// <summary>The page at the service's own address, for whoever has started it and opens a browser. It tells nothing of any case.</summary>
internal static class StartPage
{
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var steps = await FirstSteps.OfAsync(http.RequestServices, new($"{http.Request.Scheme}://{http.Request.Host}"), cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(Html(steps, http.RequestServices.GetService<SignInSettings>() is null or { Browsers: not null }), "text/html; charset=utf-8");
    }

    private static string Html(FirstSteps steps, bool hasPages) => $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <title>{FirstSteps.Running}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
        </head>
        <body>
          <main>
            <h1>{FirstSteps.Running}</h1>
            <p>This service makes sure that what a child in need was promised happens on time: it works out what is due, invites, reminds, and keeps the record.</p>
            {(steps.IsEmpty ? ToDo(steps) : ToWork(steps, hasPages))}
            <p>Developers: <a href="{Text(steps.Description)}">every request that it takes, with examples</a>.</p>
          </main>
        </body>
        </html>
        """;

    private static string ToDo(FirstSteps steps) => $"""
        <h2>What to do next</h2>
            <p>There are no teams and no cases yet.</p>
            <ol>
              <li>Add your first team. Paste this into a shell on this machine:<pre><code>{Text(string.Join('\n', steps.AddTeam))}</code></pre></li>
              <li>{Text(FirstSteps.Then)}</li>
            </ol>
        """;

    private static string ToWork(FirstSteps steps, bool hasPages) => (hasPages, steps.HasSignIn) switch
    {
        (false, _) => "<p>Your teams and cases are in it.</p>",
        (_, true) => $"<p><a href=\"{StaffPages.Home}\">Go to your work</a></p>",
        _ => $"<p><a href=\"{StaffPages.Home}\">Choose who of the staff to be, and see their work</a></p>",
    };

    private static string Text(object text) => HtmlEncoder.Default.Encode($"{text}");
}
