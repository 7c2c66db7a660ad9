using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>Which letters there are, and how their audiences are named.</summary>
internal static class LetterAudiences
{
    /// <summary>Every kind with each audience to which it goes.</summary>
    public static IReadOnlyList<(MessageKind Kind, LetterAudience Audience)> All { get; } =
    [
        .. from kind in Enum.GetValues<MessageKind>()
           from audience in Enum.GetValues<LetterAudience>()
           where GoesTo(kind, audience)
           select (kind, audience),
    ];

    public static LetterAudience Of(Audience audience) => audience switch
    {
        Audience.Staff => LetterAudience.Practitioner,
        Audience.Child => LetterAudience.Child,
        Audience.Agency => LetterAudience.Agency,
        _ => LetterAudience.Parent,
    };

    public static Audience Within(LetterAudience audience) => audience switch
    {
        LetterAudience.Practitioner => Audience.Staff,
        LetterAudience.Child => Audience.Child,
        LetterAudience.Agency => Audience.Agency,
        _ => Audience.Family,
    };

    /// <summary>
    /// The digest is for staff alone, news of a move for the family and the agencies. What goes to another authority is not among the letters:
    /// its wording is the service's.
    /// </summary>
    private static bool GoesTo(MessageKind kind, LetterAudience audience) => kind switch
    {
        MessageKind.Digest => audience == LetterAudience.Practitioner,
        MessageKind.TransferNews => audience is not LetterAudience.Practitioner,
        MessageKind.TransferOffer or MessageKind.TransferCode => false,
        _ => true,
    };
}
