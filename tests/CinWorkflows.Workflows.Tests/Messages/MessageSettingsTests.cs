using CinWorkflows.Letters.Composing;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Tests.Messages;

public class MessageSettingsTests
{
    [Fact]
    public void A_case_has_a_page_where_a_setting_says_where_and_this_service_is_none()
    {
        var settings = new MessageSettings(new("", "a@b.example"), "https://cin.example/");

        Assert.Equal("https://cin.example", settings.BaseAddress);
        Assert.Null(settings.PageOf("C1"));
        Assert.Equal("https://cases.example/child?id=C%2F1", (settings with { CasePage = "https://cases.example/child?id={caseId}" }).PageOf("C/1"));
    }

    [Theory]
    [InlineData("https://cases.example/child")]
    [InlineData("cases.example/{caseId}")]
    [InlineData("javascript:{caseId}")]
    public void A_page_that_names_no_case_or_opens_nothing_is_refused(string page) =>
        Assert.Throws<ArgumentException>(() => new MessageSettings(new("", "a@b.example"), "https://cin.example") { CasePage = page });

    [Theory]
    [InlineData("")]
    [InlineData("cin.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc")]
    public void BaseAddress_NotHttp_Refused(string address) =>
        Assert.Throws<ArgumentException>(() => new MessageSettings(new("", "a@b.example"), address));

    [Fact]
    public void AddCinWorkflowsMessages_Registers_ComposerAndDispatch()
    {
        var services = new ServiceCollection().AddCinWorkflowsMessages(TestCase.Settings);

        Assert.Contains(services, service => service.ServiceType == typeof(MessageComposer));
        Assert.Contains(services, service => service.ServiceType == typeof(OutboxDispatch));
        Assert.Contains(services, service => service.ImplementationInstance is MessageSettings);
    }
}
