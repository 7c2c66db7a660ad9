using CinWorkflows.Pages;
using CinWorkflows.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Http;

/// <summary>
/// The pipeline of the embedded host, built once: the same endpoint mappings behind the same middleware. The platform's own pipeline
/// takes no endpoints but functions, so that this one runs inside a function.
/// </summary>
public sealed class RequestPipeline(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> _pipeline = new(() => Build(services));

    /// <summary>Finds the endpoint and lets it answer. The request's services are those of the invocation.</summary>
    public Task AnswerAsync(HttpContext http)
    {
        // The platform has matched the catch-all already, and an endpoint that is set is not looked for.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return _pipeline.Value(http);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        var configure = services.GetServices<IStartupFilter>().Reverse().Aggregate<IStartupFilter, Action<IApplicationBuilder>>(Configure, (next, filter) => filter.Configure(next));
        configure(app);
        return app.Build();
    }

    private static void Configure(IApplicationBuilder app)
    {
        app.UseRouting();
        app.UseAuthorization();
        app.UseEndpoints(endpoints => endpoints.MapCinWorkflowsApi().MapPages());
    }
}
