using CinWorkflows.StandIns.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Integrations.Tests;

/// <summary>Something between us and a service that answers every request with the same page, as a proxy's sign-in page does.</summary>
internal static class ForeignAnswer
{
    public static Task<LoopbackServer> StartAsync(int status, string body) => LoopbackServer.StartAsync(app => app.Run(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }));
}
