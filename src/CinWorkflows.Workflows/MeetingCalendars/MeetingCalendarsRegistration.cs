using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>Registers the keeping of meetings in real calendars.</summary>
public static class MeetingCalendarsRegistration
{
    /// <summary>
    /// Adds <see cref="CalendarDispatch"/>, <see cref="CalendarLook"/>, <see cref="AnswerLook"/>, <see cref="UnplacedFindings"/> and <see cref="LinkNews"/>. The host brings the record,
    /// the register and, where authorities have calendars, <see cref="IMeetingCalendars"/>; without it there are none.
    /// </summary>
    public static IServiceCollection AddMeetingCalendars(this IServiceCollection services)
    {
        services.TryAddSingleton<IMeetingCalendars, NoMeetingCalendars>();
        services.TryAddSingleton<IMailedAnswers, NoMailedAnswers>();
        services.AddSingleton<AnswerSettlement>();
        services.AddSingleton(provider => new AnswerLook(
            provider.GetRequiredService<IMailedAnswers>(),
            provider.GetRequiredService<AnswerSettlement>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AnswerLook>>()));
        services.AddSingleton<CalendarFindings>();
        services.AddSingleton<CalendarOnlookers>();
        services.AddSingleton<CalendarSettlement>();
        services.AddSingleton<CalendarPlacing>();
        services.AddSingleton<CalendarWriting>();
        services.AddSingleton<UnplacedFindings>();
        services.AddSingleton<LinkNews>();
        services.AddSingleton(provider => new CalendarDispatch(
            provider.GetRequiredService<ICalendarBook>(),
            provider.GetRequiredService<IMeetingCalendars>(),
            provider.GetRequiredService<CalendarWriting>(),
            provider.GetRequiredService<CalendarPlacing>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CalendarDispatch>>()));
        services.AddSingleton(provider => new CalendarLook(
            provider.GetRequiredService<ICalendarBook>(),
            provider.GetRequiredService<IMeetingCalendars>(),
            provider.GetRequiredService<CalendarSettlement>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CalendarLook>>()));
        return services;
    }
}
