using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Registers the writing and sending of messages.</summary>
public static class MessagesRegistration
{
    /// <summary>
    /// Adds <see cref="MessageComposer"/> and <see cref="OutboxDispatch"/>. The host brings the record, the staff directory, the
    /// packs, the message channel, the clock and logging.
    /// </summary>
    public static IServiceCollection AddCinWorkflowsMessages(this IServiceCollection services, MessageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton<IMessageChannels>(provider => new OneChannel(provider.GetRequiredService<IMessageChannel>()));
        return services.AddAuthorityCalendars().AddSingleton(settings).AddSingleton<Reach>().AddSingleton<MessageStep>().AddTransient<MessageComposer>().AddTransient<OutboxDispatch>();
    }
}
