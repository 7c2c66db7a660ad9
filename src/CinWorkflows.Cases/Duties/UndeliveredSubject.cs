namespace CinWorkflows.Cases.Duties;

/// <summary>A message that could not be delivered to somebody.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="RecipientId">To whom.</param>
public sealed record UndeliveredSubject(string MessageId, string RecipientId) : DutySubject
{
    /// <inheritdoc />
    public override string Text => $"{MessageId}/{RecipientId}";

    /// <inheritdoc />
    public override string? PersonId => RecipientId;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
        file.Undelivered.Where(message => message.MessageId == MessageId).Select(message => $"Message {MessageId}, found undelivered on {Written(message.Since)}");

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (message, recipient) = Halves("a message", text);
        return new UndeliveredSubject(message, recipient);
    }
}
