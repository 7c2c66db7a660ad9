using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Delivery;

/// <summary>
/// A message that could not be delivered was given by hand, is sent again, or is not needed any more. One that was withheld, because its reader must not be told what
/// it says, is never given; that it is not needed is a practitioner's word (N14, N20, N54).
/// </summary>
/// <param name="MessageId">The message.</param>
/// <param name="Choice">Which.</param>
/// <param name="On">The day.</param>
/// <param name="How">How it was given, or why it is not needed; left out where it is sent again.</param>
public sealed record UndeliveredSettled(string MessageId, UndeliveredChoice Choice, DateOnly On, string? How = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var found = desk.File.Undelivered.FirstOrDefault(message => message.MessageId == MessageId);
        return
        [
            .. found is { Settled: null } ? [] : new Refusal[] { new("messageId", $"there is no undelivered message '{MessageId}' that waits for a decision.") },
            .. desk.Happened("on", On, found?.Since, "the day on which it was found undelivered"),
            .. Choice == UndeliveredChoice.SendAgain ? [] : CaseDesk.Text("how", How, "how it was given, or why it is not needed"),
            .. found?.Withheld == true ? OfWithheld(desk) : [],
        ];
    }

    private IEnumerable<Refusal> OfWithheld(CaseDesk desk)
    {
        if (!Allocation.HeldBy.Contains(desk.Actor.Role))
        {
            yield return new("actor.role", $"this was withheld, because its reader must not be told what it says: what they are told is decided by the {desk.Pack.NameOf(Role.SocialWorker)} or their manager, not by the {desk.Pack.NameOf(desk.Actor.Role)}.");
        }
        else if (Choice == UndeliveredChoice.GivenByHand)
        {
            yield return new("choice", "this was withheld, because its reader must not be told what it says, and is given to nobody: decide what they are told, and record it ('disclosureDecided').");
        }
        else if (Choice == UndeliveredChoice.NotNeeded && EmptyWords.Are(How))
        {
            yield return new("how", "say why they need not be told.");
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Undelivered = file.Undelivered.Replace(message => message.MessageId == MessageId, message => message with { Settled = Choice }) };
}
