using Xunit.Abstractions;
using Xunit.Sdk;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>Leaves out the tests that need a server where there is none. The facts of a contract are those of every store: they cannot say it themselves.</summary>
internal sealed class ServerTestDiscoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
    : XunitTestFrameworkDiscoverer(assembly, sources, messages)
{
    protected override bool FindTestsForMethod(ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
        PostgresPrograms.LeftOut is not null && NeedsServer(testMethod.TestClass.Class) && testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any()
            ? ReportDiscoveredTestCase(
                new SkippedTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod),
                includeSourceInformation,
                messageBus)
            : base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);

    private static bool NeedsServer(ITypeInfo type) =>
        type.GetCustomAttributes(typeof(CollectionAttribute)).Any(collection => collection.GetConstructorArguments().Contains(PostgresServer.Tests));
}
