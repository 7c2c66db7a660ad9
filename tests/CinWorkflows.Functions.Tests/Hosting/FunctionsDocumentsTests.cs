using CinWorkflows.Functions.Hosting;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Functions.Tests.Hosting;

public sealed class FunctionsDocumentsTests
{
    private const string Endpoint = "https://cin.blob.core.windows.net/";

    [Fact]
    public void Documents_lie_in_the_container_that_is_set_and_it_can_be_checked()
    {
        using var services = Documents("Production", (FunctionsDocuments.BlobEndpoint, Endpoint), (FunctionsDocuments.Container, "documents")).BuildServiceProvider();

        Assert.Equal("BlobDocumentStore", services.GetRequiredService<IDocumentStore>().GetType().Name);
        Assert.Equal("documents: Azure Blob Storage", services.GetRequiredService<IServiceCheck>().Name);
    }

    [Fact]
    public void A_folder_is_refused_where_instances_could_not_share_it() =>
        Assert.Contains(FunctionsDocuments.BlobEndpoint, Assert.Throws<InvalidOperationException>(() => Documents("Production", (FunctionsDocuments.Folder, "documents"))).Message);

    [Theory]
    [InlineData(Endpoint, null, "Documents:Container is not set")]
    [InlineData("http://cin.blob.core.windows.net/", "documents", "Documents:BlobEndpoint is not an https address")]
    [InlineData("cin", "documents", "Documents:BlobEndpoint is not an https address")]
    public void A_container_that_cannot_be_used_is_named(string endpoint, string? container, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidOperationException>(() => Documents("Production", (FunctionsDocuments.BlobEndpoint, endpoint), (FunctionsDocuments.Container, container))).Message);

    [Fact]
    public void The_largest_document_is_a_setting()
    {
        using var app = new TestApp("Development", ("Documents:LargestMegabytes", "3"));
        using var services = app.Services().BuildServiceProvider();

        Assert.Equal(3 * 1024 * 1024, services.GetRequiredService<IOptions<CinWorkflowsApiOptions>>().Value.LargestDocument);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("many")]
    public void A_largest_document_that_cannot_be_taken_is_named(string megabytes)
    {
        using var app = new TestApp("Development", ("Documents:LargestMegabytes", megabytes));

        Assert.Contains("Documents:LargestMegabytes", Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    private static IServiceCollection Documents(string environment, params (string Name, string? Value)[] settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddFunctionsDocuments(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build(),
            new HostingEnvironment { EnvironmentName = environment });
}
