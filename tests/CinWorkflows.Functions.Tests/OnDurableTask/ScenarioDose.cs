using CinWorkflows.Conformance;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("CinWorkflows.Functions.Tests.OnDurableTask.ScenarioDose", "CinWorkflows.Functions.Tests")]

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// xunit as it is, but that the scenarios on Durable Task belong to the full dose. They are another project's, where they always run, and
/// cannot say it themselves.
/// </summary>
public sealed class ScenarioDose(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkDiscoverer(assembly, sources, messages)
    {
        protected override bool FindTestsForMethod(ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
            Dose.LeftOut is not null && IsScenario(testMethod.TestClass.Class) && testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any()
                ? ReportDiscoveredTestCase(
                    new LeftOutScenario(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod),
                    includeSourceInformation,
                    messageBus)
                : base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);

        private static bool IsScenario(ITypeInfo type) => type.Name.StartsWith("CinWorkflows.Scenarios.Tests.", StringComparison.Ordinal);
    }
}

/// <summary>A scenario that is left out, and says why.</summary>
public sealed class LeftOutScenario : XunitTestCase
{
    [Obsolete("Called by xunit alone, when it reads a test case back.")]
    public LeftOutScenario()
    {
    }

    public LeftOutScenario(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => Dose.LeftOut ?? base.GetSkipReason(factAttribute);
}
