using Azure.Core.Serialization;
using CinWorkflows.Functions.Hosting;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Telemetry;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Functions.Tests.Hosting;

public sealed class FunctionsCompositionTests
{
    [Theory]
    [InlineData(FunctionsRecord.Sqlite)]
    [InlineData(FunctionsDocuments.Folder)]
    [InlineData(FunctionsMessages.Folder)]
    [InlineData(FunctionsMessages.FromName)]
    [InlineData(FunctionsMessages.FromAddress)]
    [InlineData(FunctionsMessages.BaseAddress)]
    public void A_setting_that_is_missing_is_named(string setting)
    {
        using var app = new TestApp("Development", (setting, null));

        Assert.Contains(setting, Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Fact]
    public void A_record_in_a_file_is_refused_where_instances_could_not_share_it()
    {
        using var app = new TestApp("Production");

        Assert.Contains("outside of development", Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Fact]
    public void A_record_in_PostgreSQL_needs_no_file_and_no_password()
    {
        using var app = new TestApp(
            "Production",
            (FunctionsRecord.Sqlite, null),
            (FunctionsRecord.Host, "cin.postgres.database.azure.com"),
            (FunctionsRecord.Database, "cin"),
            (FunctionsRecord.User, "cin-app"),
            (FunctionsDocuments.Folder, null),
            (DocumentSettings.BlobEndpoint, "https://cin.blob.core.windows.net/"),
            (DocumentSettings.Container, "documents"),
            ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"),
            ("SignIn:Audience", "api://cin"));

        Assert.Contains(app.Services(), service => service.ServiceType == typeof(Workflows.Ports.Records.Acts.IActStore));
    }

    [Theory]
    [InlineData(FunctionsRecord.Database)]
    [InlineData(FunctionsRecord.User)]
    public void A_database_without_its_name_or_user_is_refused(string missing)
    {
        using var app = new TestApp(
            "Production",
            (FunctionsRecord.Sqlite, null),
            (FunctionsRecord.Host, "cin.postgres.database.azure.com"),
            (FunctionsRecord.Database, missing == FunctionsRecord.Database ? null : "cin"),
            (FunctionsRecord.User, missing == FunctionsRecord.User ? null : "cin-app"));

        Assert.Contains(missing, Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Theory]
    [InlineData(null, "Record:Keys is not set")]
    [InlineData("c2hvcnQ=", "Record:Keys: key 1 of the record is not 32 bytes")]
    public void A_record_without_a_key_is_refused(string? keys, string words)
    {
        using var app = new TestApp("Production", (FunctionsRecord.Sqlite, null), (FunctionsRecord.Host, "h"), (FunctionsRecord.Database, "cin"), (FunctionsRecord.User, "cin-app"), (FunctionsProof.Keys, keys));

        Assert.Contains(words, Assert.Throws<InvalidOperationException>(app.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_without_a_service_sees_its_messages_fail_where_nobody_would_read_files()
    {
        var receipt = await new NoChannel().SendAsync(null!, default);

        Assert.Equal((DeliveryState.Failed, "noRoute"), (receipt.State, receipt.Problem));
    }

    [Fact]
    public void A_setting_of_an_authority_that_is_not_known_is_named()
    {
        using var app = new TestApp("Development", ("Authorities:northamptonshire:Grpah", "x"));

        Assert.Contains("northamptonshire", Assert.ThrowsAny<Exception>(app.Services).Message);
    }

    [Fact]
    public void Outside_of_development_no_sign_in_stops_the_start_and_is_named()
    {
        using var app = new TestApp(
            "Production",
            (FunctionsRecord.Sqlite, null),
            (FunctionsRecord.Host, "cin.postgres.database.azure.com"),
            (FunctionsRecord.Database, "cin"),
            (FunctionsRecord.User, "cin-app"),
            (FunctionsDocuments.Folder, null),
            (DocumentSettings.BlobEndpoint, "https://cin.blob.core.windows.net/"),
            (DocumentSettings.Container, "documents"));

        Assert.Contains("SignIn:TenantId is not set", Assert.Throws<InvalidOperationException>(app.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_sign_in_stops_the_start_and_what_is_missing_is_named()
    {
        using var app = new TestApp("Development", ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"));

        Assert.Contains("SignIn:Audience", Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("InstrumentationKey=c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d", null, 1)]
    [InlineData(null, "http://127.0.0.1:4317", 1)]
    [InlineData("InstrumentationKey=c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d", "http://127.0.0.1:4317", 2)]
    public void The_metrics_go_where_the_settings_say(string? component, string? collector, int destinations)
    {
        using var app = new TestApp("Development", (FunctionsTelemetry.ConnectionString, component), (TelemetryRegistration.CollectorEndpoint, collector));

        Assert.Equal(destinations, app.Services().Count(service => service.ServiceType == typeof(MetricsDestination)));
    }

    [Fact]
    public void A_pack_at_fault_stops_the_start_and_is_named()
    {
        using var packs = new DeployedFolder();
        packs.Write("bad.json", "{}");
        using var app = new TestApp("Development", (Packs.Folder, packs.Path));

        Assert.Contains("bad.json", Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Fact]
    public void An_authoritys_own_wording_is_read_from_a_folder_that_is_deployed_with_the_app()
    {
        using var templates = new DeployedFolder();
        templates.Write("northamptonshire/reviewRecord.parent.md", "# In our own words\n\nDear {{nobody}},\n");
        using var app = new TestApp("Development", (FunctionsWording.Folder, templates.Path));

        Assert.Contains("reviewRecord.parent.md", Assert.Throws<InvalidOperationException>(app.Services).Message);

        templates.Write("northamptonshire/reviewRecord.parent.md", "subject: The record ({{reference}})\n\n# In our own words\n\n{{#each findings}}\n- {{this}}\n{{/each}}\n\n{{next}}\n");
        using var services = app.Services().BuildServiceProvider();
        Assert.NotSame(LetterTemplates.None, services.GetRequiredService<LetterTemplates>());
        Assert.IsType<HandlebarsTemplateEngine>(services.GetRequiredService<ITemplateEngine>());
    }

    [Fact]
    public void A_folder_of_wording_that_is_not_deployed_is_named()
    {
        using var app = new TestApp("Development", (FunctionsWording.Folder, "templates"));

        Assert.Contains("templates, which is not deployed with the app", Assert.Throws<InvalidOperationException>(app.Services).Message);
    }

    [Fact]
    public void Everything_that_a_function_takes_can_be_made_without_a_scope_being_left()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider(validateScopes: true);
        using var invocation = services.CreateScope();

        foreach (var function in ProductFunctions.All.Select(function => function.DeclaringType!).Distinct().Where(type => !type.IsAbstract))
        {
            Assert.NotNull(ActivatorUtilities.CreateInstance(invocation.ServiceProvider, function));
        }
    }

    [Fact]
    public void Payloads_are_written_as_in_every_other_host()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();

        var serializer = services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;

        Assert.IsType<JsonObjectSerializer>(serializer);
        Assert.Equal("""{"caseId":"CIN-1"}""", serializer.Serialize(new CaseStart("CIN-1")).ToString());
    }

    [Fact]
    public void Whoever_tells_workflows_does_so_through_the_client_that_a_function_bound()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();

        Assert.Same(services.GetRequiredService<BoundWorkflowClient>(), services.GetRequiredService<IWorkflowClient>());
    }

    [Fact]
    public void Only_development_lets_its_own_machine_in()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();

        Assert.True(services.GetRequiredService<IOptions<CinWorkflowsApiOptions>>().Value.AllowLoopbackDevelopment);
    }

    private sealed class DeployedFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-deployed-");

        public string Path => _folder.FullName;

        public void Write(string name, string text)
        {
            var file = new FileInfo(System.IO.Path.Combine(Path, name));
            file.Directory!.Create();
            File.WriteAllText(file.FullName, text);
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
