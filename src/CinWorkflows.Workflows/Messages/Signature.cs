namespace CinWorkflows.Workflows.Messages;

/// <summary>How a letter to somebody outside the authority ends.</summary>
internal static class Signature
{
    public static string Of(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child => $"From {matter.Contact.Name}\nIf this message is not for you, please tell a grown-up or {matter.Contact.Name}.",
        Audience.Agency => $"{matter.Contact.Name}\n{matter.Pack.Authority.Name}\nThis message is confidential. If it is not meant for you, tell {matter.Contact.NameAndAddress} and delete it.",
        _ => $"{matter.Contact.Name}\n{matter.Pack.Authority.Name}\nIf this message is not for you, please tell {matter.Contact.NameAndAddress} and delete it.",
    };
}
