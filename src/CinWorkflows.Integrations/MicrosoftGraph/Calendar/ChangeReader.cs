using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.CalendarView.Delta;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// What changed in a window of a calendar, by <c>calendarView/delta</c>. A delta query cannot expand our properties, so an entry is
/// known by its id there. Where the service no longer knows the token the whole window is read.
/// </summary>
internal sealed class ChangeReader(GraphConnection connection, MeetingEvents events)
{
    private const int PageSize = 100;
    private const string Removed = "@removed";

    public async Task<CalendarChanges> ReadAsync(CalendarWatch watch, CancellationToken cancellationToken)
    {
        if (DeltaToken.For(watch) is { } token)
        {
            try
            {
                return await ReadAsync(watch, token, cancellationToken);
            }
            catch (ODataError error) when (IsOutdated(error))
            {
                return await ReadAsync(watch, token: null, cancellationToken);
            }
        }

        return await ReadAsync(watch, token: null, cancellationToken);
    }

    private static bool IsOutdated(ODataError error) =>
        error.ResponseStatusCode == 410
        || (error.ResponseStatusCode is >= 400 and < 500 && error.Error?.Code is { } code
            && (code.Contains("sync", StringComparison.OrdinalIgnoreCase) || code.Contains("deltatoken", StringComparison.OrdinalIgnoreCase)));

    private async Task<CalendarChanges> ReadAsync(CalendarWatch watch, string? token, CancellationToken cancellationToken)
    {
        var delta = connection.Client.Users[watch.Mailbox].CalendarView.Delta;
        var present = new Dictionary<string, CalendarEntry>(StringComparer.Ordinal);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var page = await FirstAsync(watch, token, cancellationToken);
        while (true)
        {
            foreach (var item in page?.Value ?? [])
            {
                await TakeAsync(watch.Mailbox, item, present, removed, cancellationToken);
            }

            if (page?.OdataNextLink is not { Length: > 0 } next)
            {
                break;
            }

            page = await delta.WithUrl(next).GetAsDeltaGetResponseAsync(Ask, cancellationToken);
        }

        var link = page?.OdataDeltaLink ?? throw new FormatException("The answer names no delta link.");
        return new([.. present.Values], [.. removed], DeltaToken.Of(watch, link), Everything: token is null);
    }

    private Task<DeltaGetResponse?> FirstAsync(CalendarWatch watch, string? token, CancellationToken cancellationToken)
    {
        var delta = connection.Client.Users[watch.Mailbox].CalendarView.Delta;
        return token is null
            ? delta.GetAsDeltaGetResponseAsync(
                request =>
                {
                    Ask(request);
                    request.QueryParameters.StartDateTime = GraphTime.Iso(watch.From);
                    request.QueryParameters.EndDateTime = GraphTime.Iso(watch.To);
                },
                cancellationToken)
            : delta.WithUrl($"{connection.Settings.Endpoint.AbsoluteUri.TrimEnd('/')}/users/{Uri.EscapeDataString(watch.Mailbox)}/calendarView/delta?$deltatoken={token}")
                .GetAsDeltaGetResponseAsync(Ask, cancellationToken);
    }

    private static void Ask<T>(Microsoft.Kiota.Abstractions.RequestConfiguration<T> request)
        where T : class, new()
    {
        Prefer.ImmutableIds(request);
        Prefer.PagesOf(request, PageSize);
    }

    private async Task TakeAsync(string mailbox, Event item, Dictionary<string, CalendarEntry> present, HashSet<string> removed, CancellationToken cancellationToken)
    {
        var id = item.Id ?? throw new FormatException("An event has no id.");
        var whole = item.AdditionalData.ContainsKey(Removed) ? null
            : item.Start is null || item.End is null ? await events.FindAsync(mailbox, id, cancellationToken)
            : item;
        if (whole is null)
        {
            present.Remove(id);
            removed.Add(id);
            return;
        }

        removed.Remove(id);
        present[id] = ShownMeeting.Read(whole);
    }
}
