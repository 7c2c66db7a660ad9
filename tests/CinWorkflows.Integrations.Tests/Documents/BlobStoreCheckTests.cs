using Azure.Core;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Tests.AzureCommunication;
using CinWorkflows.Integrations.Tests.MicrosoftGraph;

namespace CinWorkflows.Integrations.Tests.Documents;

public sealed class BlobStoreCheckTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    [Fact]
    public async Task A_container_that_can_be_used_is_right_and_stays_empty()
    {
        var settings = await azurite.NewContainerAsync();

        var findings = await Check(settings, new StaticCredential(AzuriteToken.Now())).RunAsync(default);

        Assert.Equal([(true, $"Reading the container '{settings.Container}'"), (true, $"Writing to the container '{settings.Container}'")], findings.Select(finding => (finding.Ok, finding.What)));
        using var list = await azurite.SendAsync(HttpMethod.Get, $"{settings.Container}?restype=container&comp=list");
        Assert.DoesNotContain("<Blob>", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_is_missing_is_told()
    {
        var finding = Assert.Single(await Check(azurite.MissingContainer(), new StaticCredential(AzuriteToken.Now())).RunAsync(default));

        Assert.Equal((false, "There is no such container: make it, or correct Documents:Container."), (finding.Ok, finding.Fix));
    }

    [Fact]
    public async Task An_identity_that_is_not_let_in_is_told_which_role_it_needs()
    {
        var finding = Assert.Single(await Check(await azurite.NewContainerAsync(), new StaticCredential(AzuriteToken.ForAnotherService())).RunAsync(default));

        Assert.False(finding.Ok);
        Assert.Contains("Storage Blob Data Contributor", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_an_identity_is_told()
    {
        var finding = Assert.Single(await Check(azurite.MissingContainer(), new NoIdentity()).RunAsync(default));

        Assert.False(finding.Ok);
        Assert.Contains("managed identity", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nobody_answers_is_told()
    {
        var settings = new BlobStoreSettings { Endpoint = new("https://127.0.0.1:1"), Container = "documents", RetryAfter = TimeSpan.FromMilliseconds(1) };

        var finding = Assert.Single(await Check(settings, new StaticCredential("token")).RunAsync(default));

        Assert.Equal((false, "Reaching 127.0.0.1"), (finding.Ok, finding.What));
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_told()
    {
        var settings = new BlobStoreSettings { Endpoint = new("https://cin.blob.core.windows.net"), Container = "UPPER" };

        var finding = Assert.Single(await Check(settings, new StaticCredential("token")).RunAsync(default));

        Assert.Contains("Documents:Container", finding.Fix, StringComparison.Ordinal);
    }

    private BlobStoreCheck Check(BlobStoreSettings settings, TokenCredential identity) => new(settings, identity, azurite.Transport);
}
