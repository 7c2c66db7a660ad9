using CinWorkflows.Workflows.Calendars;
using Microsoft.Extensions.DependencyInjection;

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
        return services.AddAuthorityCalendars().AddSingleton(settings).AddTransient<MessageComposer>().AddTransient<OutboxDispatch>();
    }
}
