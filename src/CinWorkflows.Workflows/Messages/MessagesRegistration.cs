using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Messages.Templates;
using CinWorkflows.Workflows.Ports.Messages;
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
        return services.AddAuthorityCalendars().AddLetterTemplates().AddSingleton(settings).AddSingleton<Reach>().AddTransient<MessageComposer>().AddTransient<OutboxDispatch>();
    }

    /// <summary>
    /// Adds the wording of letters and their preview. A host that has templates adds its <see cref="LetterTemplates"/> and its
    /// <see cref="ITemplateEngine"/>; without them every letter is the default one.
    /// </summary>
    public static IServiceCollection AddLetterTemplates(this IServiceCollection services)
    {
        services.TryAddSingleton(LetterTemplates.None);
        services.TryAddSingleton<ITemplateEngine, NoTemplateEngine>();
        services.TryAddTransient<LetterWording>();
        services.TryAddTransient<LetterPreviewing>();
        return services;
    }
}
