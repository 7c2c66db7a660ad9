using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>How a letter to somebody outside the authority ends; staff need no such end.</summary>
internal static class Signature
{
    public static LetterPart[] Of(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Staff => [],
        Audience.Child => [Say($"From {matter.Contact.Name}\nIf this message is not for you, please tell a grown-up or {matter.Contact.Name}.")],
        Audience.Agency => [Say($"{Sender(matter)}\nThis message is confidential. If it is not meant for you, tell {matter.Contact.NameAndAddress} and delete it.")],
        _ => [Say($"{Sender(matter)}\nIf this message is not for you, please tell {matter.Contact.NameAndAddress} and delete it.")],
    };

    private static string Sender(CaseMatter matter) => $"{matter.Contact.Name}\n{matter.Pack.Authority.Name}";
}
