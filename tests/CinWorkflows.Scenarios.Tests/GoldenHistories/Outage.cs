using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Notices;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Scenarios.Tests.GoldenHistories;

/// <summary>A record that can be made to fail.</summary>
internal sealed class Outage
{
    public bool IsOn { get; set; }

    public void Wrap(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(ICaseRecord));
        services.AddSingleton(provider =>
        {
            var record = (ICaseRecord)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!));
            var failing = new Mock<ICaseRecord>();
            failing.Setup(port => port.ReadAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
                .Returns((string caseId, CancellationToken stop) => IsOn ? throw new IOException("The record is away.") : record.ReadAsync(caseId, stop));
            failing.Setup(port => port.PublishAsync(It.IsAny<DutySheet>(), It.IsAny<CancellationToken>()))
                .Returns((DutySheet sheet, CancellationToken stop) => record.PublishAsync(sheet, stop));
            failing.Setup(port => port.PostNoticeAsync(It.IsAny<NoticePosting>(), It.IsAny<CancellationToken>()))
                .Returns((NoticePosting posting, CancellationToken stop) => record.PostNoticeAsync(posting, stop));
            return failing.Object;
        });
    }
}
