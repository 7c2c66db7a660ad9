using System.Net;
using CinWorkflows.Web.Limits;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Exchange;

/// <summary>How much one client may send to the exchange in a minute. It stands at the endpoint, before anything is read or verified.</summary>
internal sealed class ExchangeRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private readonly MinuteBudget<IPAddress> _sendings = new(() => options.Value.ExchangesPerMinute);

    public async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        _sendings.Takes(ClientNetwork.Of(context.HttpContext), context.HttpContext) ? await next(context) : Problem.TooMany();

    public void Dispose() => _sendings.Dispose();
}
