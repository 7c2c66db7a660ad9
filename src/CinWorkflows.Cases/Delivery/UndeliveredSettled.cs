using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Delivery;

/// <summary>A message that could not be delivered was given by hand, is sent again, or is not needed any more.</summary>
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
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Undelivered = file.Undelivered.Replace(message => message.MessageId == MessageId, message => message with { Settled = Choice }) };
}
