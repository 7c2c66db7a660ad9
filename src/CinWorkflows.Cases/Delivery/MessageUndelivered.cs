using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Delivery;

/// <summary>
/// A message could not be delivered in any way that its reader has: business support gives it by hand, or sends it again once the
/// contact details are right. Recorded by the service itself.
/// </summary>
/// <param name="MessageId">The message.</param>
/// <param name="RecipientId">For whom it is.</param>
/// <param name="Problem">Why, in a code.</param>
public sealed record MessageUndelivered(string MessageId, string RecipientId, string Problem) : Act
{
    /// <summary>The problem of a message that its reader must not have.</summary>
    public const string Withheld = "withheld";

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. CaseDesk.Id("messageId", MessageId, "the message's id"),
        .. desk.Actor == Actor.Service ? [] : new Refusal[] { new("actor", "only the service itself records this; tell a person by hand with 'informedByHand'.") },
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Undelivered = [.. file.Undelivered.Where(message => message.MessageId != MessageId), new(MessageId, RecipientId, stamp.On) { Withheld = Problem == Withheld ? true : null }] };
}
