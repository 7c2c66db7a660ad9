using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CinWorkflows.Web.Problems;

/// <summary>Puts <see cref="ProblemEdge"/> in front of the whole pipeline, so that no host can forget it.</summary>
internal sealed class ProblemsEverywhere : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ProblemEdge>();
        next(app);
    };
}
