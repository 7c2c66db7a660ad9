namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>The well-known names of a mailbox's folders. Nothing is searched for in the whole mailbox: that may take longer than the service waits.</summary>
internal static class MailFolder
{
    public const string Drafts = "drafts";
    public const string SentItems = "sentitems";
    public const string DeletedItems = "deleteditems";
    public const string JunkEmail = "junkemail";
}
