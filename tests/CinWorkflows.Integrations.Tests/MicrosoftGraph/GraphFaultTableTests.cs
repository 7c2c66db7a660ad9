using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

public sealed class GraphFaultTableTests
{
    [Theory]
    [InlineData(403, "ErrorAccessDenied", FaultCause.NotPermitted)]
    [InlineData(403, "ErrorSendAsDenied", FaultCause.NotPermitted)]
    [InlineData(401, "InvalidAuthenticationToken", FaultCause.NotSignedIn)]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", FaultCause.MailboxMoving)]
    [InlineData(423, null, FaultCause.MailboxMoving)]
    [InlineData(400, "ErrorMailboxMoveInProgress", FaultCause.MailboxMoving)]
    [InlineData(404, "ErrorInvalidUser", FaultCause.MailboxMissing)]
    [InlineData(507, "ErrorQuotaExceeded", FaultCause.MailboxFull)]
    [InlineData(429, "ApplicationThrottled", FaultCause.Busy)]
    [InlineData(503, null, FaultCause.Unclear)]
    [InlineData(409, "ErrorIrresolvableConflict", FaultCause.Unclear)]
    public void What_time_or_IT_repairs_passes(int status, string? code, FaultCause cause) =>
        Assert.Equal(new Fault.Passing(cause), GraphFaultTable.Of(status, code));

    [Fact]
    public void What_is_wrong_with_the_reader_is_not_what_is_wrong_with_what_is_sent()
    {
        Assert.Equal(Fault.OfReader, GraphFaultTable.Of(400, "ErrorInvalidRecipients"));
        Assert.Equal(Fault.OfSender, GraphFaultTable.Of(400, "ErrorMessageSizeExceeded"));
        Assert.Equal(Fault.OfSender, GraphFaultTable.Of(404, "ErrorItemNotFound"));
    }
}
