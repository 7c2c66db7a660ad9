using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Where nobody signs in, nothing is answered that was not asked on this machine: not even what has a secret of its own, such as a
/// calendar feed. Who needs it from elsewhere sets a sign-in.
/// </summary>
internal sealed class OnlyThisMachine(IOptionsMonitor<CinWorkflowsApiOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, pass) => options.CurrentValue.AllowLoopbackDevelopment && !LoopbackRequest.IsOfThisMachine(http)
            ? Problem.AccessRefused().ExecuteAsync(http)
            : pass(http));
        next(app);
    };
}
