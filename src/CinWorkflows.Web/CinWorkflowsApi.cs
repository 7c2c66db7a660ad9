using CinWorkflows.Letters.Previews;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Attention;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Documents;
using CinWorkflows.Web.Exchange;
using CinWorkflows.Web.Feeds;
using CinWorkflows.Web.Health;
using CinWorkflows.Web.Holidays;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.MeetingCalendars;
using CinWorkflows.Web.Meetings;
using CinWorkflows.Web.Outbox;
using CinWorkflows.Web.Packs;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Rebuild;
using CinWorkflows.Web.Staff;
using CinWorkflows.Web.Templates;
using CinWorkflows.Web.Terms;
using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Web.TransferPacks;
using CinWorkflows.Web.TransferPages;
using CinWorkflows.Web.Transfers;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Transfers;
using CinWorkflows.Workflows.Register;
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
    /// Adds what the API needs besides the ports (acts, cases, documents, staff, workflows, bank holidays, school terms, calendar feeds and their writer), the packs and
    /// the settings of messages, which the host brings. Every endpoint of the host that names no policy of its own is closed too.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="signIn">Who is believed; null lets in this machine at most, and only while the host allows it.</param>
    public static IServiceCollection AddCinWorkflowsApi(this IServiceCollection services, SignInSettings? signIn = null)
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
        services.TryAddTransient<HolidayRollout>();
        services.TryAddTransient<WorkflowRebuild>();
        services.TryAddTransient<CalendarFeeds>();
        services.TryAddSingleton<FeedRate>();
        services.TryAddSingleton<ExchangeRate>();
        services.TryAddSingleton<IExchangeSeal, NoExchangeSeal>();
        services.TryAddSingleton(IntakeTeams.None);
        services.TryAddSingleton<OwnAuthorities>();
        services.TryAddTransient<ExchangeInbox>();
        services.AddTransferPages();

        services.AddTransferPacks(signIn);
        services.AddAccess(signIn);

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
        StartCase.Map(endpoints);
        SendCommand.Map(endpoints);
        ListCases.Map(endpoints);
        ReadCase.Map(endpoints);
        ProposeTimes.Map(endpoints);
        ReadTimeline.Map(endpoints);
        ReadResponsibility.Map(endpoints);
        ReadActs.Map(endpoints);
        AttachDocument.Map(endpoints);
        ListDocuments.Map(endpoints);
        DownloadDocument.Map(endpoints);
        ListMessages.Map(endpoints);
        ReadMessage.Map(endpoints);
        ReadCalendarEntries.Map(endpoints);
        ReadAttention.Map(endpoints);
        ListPacks.Map(endpoints);
        ReadPack.Map(endpoints);
        ReadPackSchema.Map(endpoints);
        ListTeams.Map(endpoints);
        SaveTeam.Map(endpoints);
        ListStaff.Map(endpoints);
        SaveStaff.Map(endpoints);
        ListHolidays.Map(endpoints);
        BringInHoliday.Map(endpoints);
        ListTerms.Map(endpoints);
        SetTerms.Map(endpoints);
        RebuildWorkflows.Map(endpoints);
        ListTemplates.Map(endpoints);
        PreviewLetter.Map(endpoints);
        IssueFeed.Map(endpoints);
        RevokeFeed.Map(endpoints);
        ReadFeedState.Map(endpoints);
        ReadFeed.Map(endpoints);
        TransferPackEndpoints.Map(endpoints);
        IssueLink.Map(endpoints);
        RevokeLink.Map(endpoints);
        ReadLink.Map(endpoints);
        ReadLinkCode.Map(endpoints);
        TransferPagesMapping.Map(endpoints);
        ReadHealth.Map(endpoints);
        endpoints.MapOpenApi().Needs(Permission.ReadReference);
        ReceiveCalendarNotifications.Map(endpoints);
        ReceiveMessage.Map(endpoints);
        ReceivePack.Map(endpoints);
        return endpoints;
    }
}
