using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CinWorkflows.Prerequisites;

/// <summary>Leaves out the tests that need what the machine lacks. The facts of a contract are those of every class that keeps it: they cannot say it themselves.</summary>
internal sealed class NeedsDiscoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
    : XunitTestFrameworkDiscoverer(assembly, sources, messages)
{
    /// <summary>Why a test is left out; null where it runs.</summary>
    public static string? WhyLeftOut(ITestMethod test)
    {
        var type = test.TestClass.Class.ToRuntimeType();
        if (Dose.LeftOut is { } dose && type.Assembly.GetCustomAttributes<FullDoseNamespaceAttribute>().Any(full => type.FullName!.StartsWith(full.Start, StringComparison.Ordinal)))
        {
            return dose;
        }

        var fixtures = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);
        MemberInfo[] needing = [test.Method.ToRuntimeMethod(), type, .. fixtures];
        return Machine.WhyLeftOut(needing.SelectMany(member => member.GetCustomAttributes<NeedsAttribute>()).SelectMany(needs => needs.Tools));
    }

    protected override bool FindTestsForMethod(ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
        testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any() && WhyLeftOut(testMethod) is not null
            ? ReportDiscoveredTestCase(
                new LeftOutTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod),
                includeSourceInformation,
                messageBus)
            : base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);
}
