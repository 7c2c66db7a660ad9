using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("CinWorkflows.Records.Tests.Postgres.ServerTestFramework", "CinWorkflows.Records.Tests")]

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>xunit as it is, but for how tests are found.</summary>
public sealed class ServerTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new ServerTestDiscoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
}
