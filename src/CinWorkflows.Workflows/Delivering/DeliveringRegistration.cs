using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Delivering;

/// <summary>Registers everything that goes out.</summary>
public static class DeliveringRegistration
{
    /// <summary>
    /// Adds <see cref="DeliveryRound"/> and what it needs: the writing and sending of messages and the keeping of meetings in
    /// calendars. The host brings the record, the register, the packs, the channels, the clock and logging.
    /// </summary>
    public static IServiceCollection AddDelivering(this IServiceCollection services, MessageSettings settings) => services
        .AddCinWorkflowsMessages(settings)
        .AddMeetingCalendars()
        .AddSingleton<UndeliveredFindings>()
        .AddTransient<DeliveryRound>();
}
