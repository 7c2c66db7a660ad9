namespace CinWorkflows.Cases.Contacts;

/// <summary>The ways in which something reaches a person.</summary>
public enum Medium
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A text message to a mobile telephone.</summary>
    Text,

    /// <summary>A letter by post.</summary>
    Letter,

    /// <summary>In person or by telephone: a task for somebody, never a message.</summary>
    ByHand,
}
