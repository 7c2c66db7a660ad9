using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>Which letters there are, and how their audiences are named.</summary>
internal static class LetterAudiences
{
    /// <summary>What goes to another authority, whose wording is the service's.</summary>
    private static readonly MessageKind[] ToAuthorities = [MessageKind.TransferOffer, MessageKind.TransferCode];

    /// <summary>Every kind with each audience to which it goes: the digest is for staff alone.</summary>
    public static IReadOnlyList<(MessageKind Kind, LetterAudience Audience)> All { get; } =
    [
        .. from kind in Enum.GetValues<MessageKind>().Except(ToAuthorities)
           from audience in Enum.GetValues<LetterAudience>()
           where kind != MessageKind.Digest || audience == LetterAudience.Practitioner
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
}
