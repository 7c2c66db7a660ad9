using Xunit.Abstractions;
using Xunit.Sdk;

namespace CinWorkflows.Prerequisites;

/// <summary>xunit as it is, but for how tests are found. Every test project has it from the folder's build properties.</summary>
public sealed class NeedsFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new NeedsDiscoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
}
