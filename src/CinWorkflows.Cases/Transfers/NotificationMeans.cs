namespace CinWorkflows.Cases.Transfers;

/// <summary>How the receiving authority is formally notified (N52).</summary>
public enum NotificationMeans
{
    /// <summary>From installation to installation, signed.</summary>
    Exchange,

    /// <summary>By an e-mail with a one-time link, and a separate code.</summary>
    Link,

    /// <summary>By a person, who says how.</summary>
    Hand,
}
