using CinWorkflows.Functions.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Http;

/// <summary>
/// Every request: one function hands it to the product's own pipeline, which knows the endpoints and who may use them. The platform's
/// keys are not asked for; the pipeline lets nobody in whom the product does not know.
/// </summary>
public sealed class HttpFunction(RequestPipeline pipeline, BoundWorkflowClient workflows)
{
    /// <summary>Answers on the response itself.</summary>
    [Function("Http")]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        workflows.Bind(client);
        return pipeline.AnswerAsync(request.HttpContext);
    }
}
