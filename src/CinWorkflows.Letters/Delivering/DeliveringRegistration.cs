using CinWorkflows.Letters.Composing;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Delivering;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Letters.Delivering;

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

    /// <summary>
    /// Adds the writing and sending of messages: <see cref="MessageComposer"/> and <see cref="OutboxDispatch"/>. The host brings the
    /// record, the staff directory, the packs, the message channel, the clock and logging.
    /// </summary>
    public static IServiceCollection AddCinWorkflowsMessages(this IServiceCollection services, MessageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton<IMessageChannels>(provider => new OneChannel(provider.GetRequiredService<IMessageChannel>()));
        return services.AddAuthorityCalendars().AddLetterTemplates().AddSingleton(settings).AddSingleton<Reach>().AddTransient<MessageComposer>().AddTransient<HandedLetter>().AddTransient<OutboxDispatch>().AddSingleton<DeliveryReports>();
    }
}
