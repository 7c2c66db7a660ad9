using Xunit.Abstractions;
using Xunit.Sdk;

namespace CinWorkflows.Prerequisites;

/// <summary>A test that is left out, and says why.</summary>
public sealed class LeftOutTestCase : XunitTestCase
{
    [Obsolete("Called by xunit alone, when it reads a test case back.")]
    public LeftOutTestCase()
    {
    }

    public LeftOutTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => NeedsDiscoverer.WhyLeftOut(TestMethod) ?? base.GetSkipReason(factAttribute);
}
