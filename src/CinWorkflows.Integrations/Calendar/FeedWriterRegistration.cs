using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>Registers the writing of calendar feeds.</summary>
public static class FeedWriterRegistration
{
    /// <summary>Calendar feeds are written as iCalendar objects.</summary>
    public static IServiceCollection AddFeedWriter(this IServiceCollection services) => services.AddSingleton<IFeedWriter, FeedWriter>();
}
