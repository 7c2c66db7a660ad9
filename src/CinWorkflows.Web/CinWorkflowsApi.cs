using CinWorkflows.Web.Access;
using CinWorkflows.Web.Attention;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Documents;
using CinWorkflows.Web.Feeds;
using CinWorkflows.Web.Health;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.MeetingCalendars;
using CinWorkflows.Web.Meetings;
using CinWorkflows.Web.Outbox;
using CinWorkflows.Web.Packs;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Staff;
using CinWorkflows.Web.Templates;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web;

/// <summary>The HTTP API, for any ASP.NET Core pipeline.</summary>
public static class CinWorkflowsApi
{
    /// <summary>
    /// Adds what the API needs besides the ports (acts, cases, documents, staff, workflows, calendar feeds and their writer), the packs and
    /// the settings of messages, which the host brings. Every endpoint of the host that names no policy of its own is closed too.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddCinWorkflowsApi(this IServiceCollection services)
    {
        services.AddOptions<CinWorkflowsApiOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddAuthorityCalendars();
        services.AddLetterTemplates();
        services.TryAddTransient<CaseRegister>();
        services.TryAddSingleton<IMeetingCalendars, NoMeetingCalendars>();
        services.TryAddTransient<MeetingProposals>();
        services.TryAddTransient<TakeUp>();
        services.TryAddTransient<CaseTelling>();
        services.TryAddTransient<CommandAnswering>();
        services.TryAddTransient<CalendarFeeds>();
        services.TryAddSingleton<FeedRate>();

        services.AddAuthorizationBuilder()
            .AddPolicy(LoopbackDevelopment.Policy, LoopbackDevelopment.Require)
            .SetDefaultPolicy(LoopbackDevelopment.Built)
            .SetFallbackPolicy(LoopbackDevelopment.Built);
        services.AddSingleton<IAuthorizationHandler, LoopbackDevelopmentHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefused>();

        services.AddSingleton<IStartupFilter, ProblemsEverywhere>();
        services.AddSingleton<IDeveloperPageExceptionFilter, NoDeveloperPage>();

        // The framework logs the address of every request, and that of a feed is a secret.
        services.Configure<LoggerFilterOptions>(log => log.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddHealthChecks();
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddOpenApi(ApiDescription.Document, ApiDescription.Configure);
        return services;
    }

    /// <summary>Maps the endpoints. The pipeline needs authorization; without it every endpoint fails.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static IEndpointRouteBuilder MapCinWorkflowsApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("").RequireAuthorization(LoopbackDevelopment.Policy);

        StartCase.Map(api);
        SendCommand.Map(api);
        ListCases.Map(api);
        ReadCase.Map(api);
        ProposeTimes.Map(api);
        ReadTimeline.Map(api);
        ReadActs.Map(api);
        AttachDocument.Map(api);
        ListDocuments.Map(api);
        DownloadDocument.Map(api);
        ListMessages.Map(api);
        ReadMessage.Map(api);
        ReadCalendarEntries.Map(api);
        ReadAttention.Map(api);
        ListPacks.Map(api);
        ReadPack.Map(api);
        ReadPackSchema.Map(api);
        ListTeams.Map(api);
        SaveTeam.Map(api);
        ListStaff.Map(api);
        SaveStaff.Map(api);
        ListTemplates.Map(api);
        PreviewLetter.Map(api);
        IssueFeed.Map(api);
        RevokeFeed.Map(api);
        ReadFeedState.Map(api);
        ReadFeed.Map(api);
        ReadHealth.Map(api);
        api.MapOpenApi();
        ReceiveCalendarNotifications.Map(endpoints);
        return endpoints;
    }
}
