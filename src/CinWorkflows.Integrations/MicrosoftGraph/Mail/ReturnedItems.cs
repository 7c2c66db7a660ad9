using System.Globalization;
using CinWorkflows.Workflows.MeetingCalendars;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>What came back to the shared mailbox.</summary>
/// <param name="Items">What could be opened, the oldest first.</param>
/// <param name="Unopened">How many reports and answers Exchange does not hand out now.</param>
internal sealed record ReturnedItems(IReadOnlyList<ReturnedItem> Items, int Unopened)
{
    /// <summary>What is wrong, in a code; null where nothing is.</summary>
    public string? Problem => Unopened > 0 ? string.Create(CultureInfo.InvariantCulture, $"Microsoft Graph: {Unopened} not opened")
        : Items.Any(item => item.IsGarbled) ? CalendarProblem.NotUnderstood
        : null;
}
