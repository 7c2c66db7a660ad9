using CinWorkflows.Cases.Contacts;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Messages;

/// <summary>What was sent about a case: to whom, how, what became of it, and what proves it.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class MessagesModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    private const int Most = 200;

    public IReadOnlyList<SentLine> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var sent = new List<SentLine>();
        foreach (var (message, steps) in await door.Cases.MessageHistoriesAsync(new(Case.Id, Take: Most), cancellationToken))
        {
            sent.Add(await LineAsync(message, steps, cancellationToken));
        }

        Sent = sent;
        return Page();
    }

    private async Task<SentLine> LineAsync(MessageView message, IReadOnlyList<DeliveryStep> steps, CancellationToken cancellationToken)
    {
        var to = message.Order.To.IsStaff ? await Reading.StaffNameAsync(message.Order.To.Id, cancellationToken) : Case.NameOf(message.Order.To.Id);
        return new(CodeWords.AtBeginning(message.Order.Kind.ToString()), to, When(message.QueuedAt), StateOf(message), Colour(message.State), [.. steps.Select(Proof)]);
    }

    private static string When(DateTimeOffset at) => $"{PlainWords.ShortDate(LondonTime.DateOf(at))}, {PlainWords.Time(at)}";

    private static string StateOf(MessageView message) => message.Medium is { } medium ? $"{CodeWords.AtBeginning(message.State.ToString())} {By(medium)}" : CodeWords.AtBeginning(message.State.ToString());

    private static string By(Medium medium) => medium switch { Medium.Email => "by e-mail", Medium.Text => "by text message", Medium.Letter => "by post", _ => "by hand" };

    private static string Colour(DeliveryState state) => state switch
    {
        DeliveryState.Delivered or DeliveryState.Accepted or DeliveryState.GivenByHand => "green",
        DeliveryState.Failed or DeliveryState.Bounced => "red",
        _ => "blue",
    };

    private static string Proof(DeliveryStep step)
    {
        var parts = new[] { step.Medium is { } medium ? By(medium) : null, step.Evidence, step.Problem is { } problem ? CodeWords.Of(problem) : null };
        return $"{When(step.At)}: {CodeWords.Of(step.State)}{string.Concat(parts.OfType<string>().Select(part => $", {part}"))}";
    }
}

/// <summary>A message, and what proves what became of it.</summary>
internal sealed record SentLine(string What, string To, string When, string State, string Colour, IReadOnlyList<string> Proof);
