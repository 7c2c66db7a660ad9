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

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (message, recipient) = Halves("a message", text);
        return new UndeliveredSubject(message, recipient);
    }
}
