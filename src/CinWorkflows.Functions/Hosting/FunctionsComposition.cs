using Azure.Core.Serialization;
using CinWorkflows.Functions.Http;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Hosting;
using CinWorkflows.Pages;
using CinWorkflows.Web;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>What the Azure host is made of.</summary>
public static class FunctionsComposition
{
    /// <summary>Adds everything that the functions need.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or does not fit; the message names it.</exception>
    public static IServiceCollection AddCinWorkflowsFunctions(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        var packs = Packs.Read(configuration);
        services.AddCaseWorkflows(packs);
        services.AddFunctionsRecord(configuration, environment);
        services.AddFunctionsProof(configuration, environment);
        services.AddFunctionsWording(configuration, packs);
        services.AddFunctionsMessages(configuration, environment, packs);
        services.AddFunctionsTransferLinks(configuration);
        services.AddFunctionsDocuments(configuration, environment);
        services.AddFunctionsTelemetry(configuration);
        services.AddFunctionsTransfers(configuration, packs);

        // A payload is written the same way by every host and by both sides of a binding.
        services.Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(WorkflowJson.Options));
        services.AddSingleton<BoundWorkflowClient>();
        services.AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<BoundWorkflowClient>());

        services.AddCinWorkflowsApi(configuration.SignIn() ?? NoSignIn(environment), configuration.Proxies());
        services.AddPages();
        var largestDocument = DocumentSettings.LargestBytes(configuration);
        services.Configure<CinWorkflowsApiOptions>(options => (options.AllowLoopbackDevelopment, options.LargestDocument) = (environment.IsDevelopment(), largestDocument));
        services.AddSingleton(new BeyondReach("Backups of the database, and documents that Blob Storage keeps after their deletion, last as many days as the deployment says ('backupRetentionInDays'). After a restore of the database the app destroys it again at its start, by the list of what was destroyed, which lies beside the documents."));
        services.AddSingleton<RequestPipeline>();
        return services;
    }

    /// <exception cref="InvalidOperationException">It is no development.</exception>
    private static SignInSettings? NoSignIn(IHostEnvironment environment) => environment.IsDevelopment()
        ? null
        : throw new InvalidOperationException($"{SignInReading.Section}:TenantId is not set: outside of development people and programs sign in.");
}
