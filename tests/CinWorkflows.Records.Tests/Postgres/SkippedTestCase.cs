using Xunit.Abstractions;
using Xunit.Sdk;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>A test that is left out, and says why.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("Called by xunit alone, when it reads a test case back.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgresPrograms.LeftOut ?? base.GetSkipReason(factAttribute);
}
