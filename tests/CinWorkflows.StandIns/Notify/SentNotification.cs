namespace CinWorkflows.StandIns.Notify;

/// <summary>A message that the stand-in has taken: it has left.</summary>
/// <param name="Id">The service's id of it.</param>
/// <param name="Type"><c>email</c>, <c>sms</c> or <c>letter</c>.</param>
/// <param name="Recipient">The address, the number, or the first line of the postal address.</param>
/// <param name="Reference">The sender's reference.</param>
/// <param name="TemplateId">The template.</param>
/// <param name="Personalisation">What fills its fields.</param>
/// <param name="At">When it was taken.</param>
public sealed record SentNotification(
    string Id,
    string Type,
    string Recipient,
    string? Reference,
    string TemplateId,
    IReadOnlyDictionary<string, string> Personalisation,
    DateTimeOffset At)
{
    private int _looks = -1;

    /// <summary>Counts the looks at it, from 0.</summary>
    internal int Looked() => Interlocked.Increment(ref _looks);
}
