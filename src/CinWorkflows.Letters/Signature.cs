using CinWorkflows.Letters.Layout;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters;

/// <summary>How a letter to somebody outside the authority ends; staff need no such end.</summary>
internal static class Signature
{
    public static LetterPart[] Of(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Practitioner => [],
        LetterAudience.Child => [Say($"From {brief.Contact.Name}\nIf this message is not for you, please tell a grown-up or {brief.Contact.Name}.")],
        LetterAudience.Agency => [Say($"{Sender(brief)}\nThis message is confidential. If it is not meant for you, tell {brief.Contact.NameAndAddress} and delete it.")],
        _ => [Say($"{Sender(brief)}\nIf this message is not for you, please tell {brief.Contact.NameAndAddress} and delete it.")],
    };

    private static string Sender(CaseLetterBrief brief) => $"{brief.Contact.Name}\n{brief.Pack.Authority.Name}{(brief.Contact.Telephone is { } number ? $"\nTelephone {number}" : "")}";
}
