using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Attention;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Attention;

/// <summary>What is not right of one kind. Cases stand by their numbers, and nobody by a name.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Heading">What is not right.</param>
/// <param name="Stops">Whether the service cannot do its work because of it.</param>
/// <param name="Lines">One for each thing.</param>
internal sealed record AttentionGroup(string Id, string Heading, bool Stops, IReadOnlyList<AttentionLine> Lines)
{
    /// <summary>All that is not right, what stops the service first; a kind of which there is nothing is left out.</summary>
    public static IReadOnlyList<AttentionGroup> Of(AttentionState state)
    {
        AttentionGroup[] all =
        [
            new("service", "The service itself", state.Service.Any(fault => fault.Stops), [.. state.Service.Select(fault => new AttentionLine(fault.Summary, fault.WhatToDo, Since(fault.Since)))]),
            new("waiting", "Waiting for another service", false, [.. state.Waiting.Select(wait => new AttentionLine(wait.Summary, wait.WhatToDo, $"{wait.Authority}. {Since(wait.Since)}"))]),
            new("calendars", "Calendars and mailboxes that cannot be read", false, [.. state.UnreadableCalendars.Select(calendar => new AttentionLine(calendar.Mailbox, calendar.WhatToDo, $"{calendar.Authority}. {Since(calendar.Since)}"))]),
            new("workflows", "Cases that do not go on by themselves", false, [.. state.Workflows.Select(stopped => new AttentionLine($"{stopped.InstanceId} stopped", "An administrator rebuilds its workflow from the record (“Operations” in the documents says how). Nothing that is recorded is lost.", Since(stopped.LastUpdatedAt)))]),
            new("behind", "Cases that have not taken up what was recorded last", false, [.. state.CasesBehind.Select(behind => new AttentionLine(behind.CaseId, "It is taken up by itself within minutes. Where it stays here, its workflow is rebuilt from the record.", "What was recorded is kept."))]),
            new("messages", "Letters that did not arrive", false, [.. state.Messages.Select(message => new AttentionLine($"{CodeWords.AtBeginning(message.Kind.ToString())}, case {message.CaseId ?? "none"}", "Whoever works on the case settles it there: they are told in person, or it is sent again.", Since(message.QueuedAt)))]),
            new("meetings", "Meetings that are not in the calendar as they are on record", false, [.. state.Calendars.Select(fault => new AttentionLine($"Case {fault.CaseId}", fault.WhatToDo, Since(fault.OrderedAt)))]),
            new("exchange", "Messages that another authority did not get", false, [.. state.Exchange.Select(sent => new AttentionLine($"Case {sent.CaseId}, to {sent.To}", sent.ToDo, Since(sent.QueuedAt)))]),
            new("unheard", "Reminders with nobody to tell", false, [.. state.UnheardNotices.Select(notice => new AttentionLine($"Case {notice.CaseId}", "A role of the team is not filled, at any level. Add somebody to the staff, or a colleague who stands in.", Since(notice.PostedAt)))]),
            new("due", "Ended cases", false, state.DueForDestruction is > 0 and var due ? [new($"The time of {CountWords.Of(due, "ended case", "ended cases")} is over", "Propose their destruction, or place a legal hold.", "“How long cases are kept” lists them.")] : []),
        ];
        return [.. all.Where(group => group.Lines.Count > 0).OrderByDescending(group => group.Stops)];
    }

    private static string Since(DateTimeOffset at) => $"Since {PlainWords.Time(at)} on {PlainWords.ShortDate(LondonTime.DateOf(at))}.";
}

/// <summary>One thing that is not right.</summary>
/// <param name="What">What.</param>
/// <param name="ToDo">What puts it right; null where nobody need do anything.</param>
/// <param name="Where">Where, and since when.</param>
internal sealed record AttentionLine(string What, string? ToDo, string Where);
