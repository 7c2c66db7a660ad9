namespace CinWorkflows.Rules.Words;

/// <summary>What somebody says to a plan (N14, H12).</summary>
public enum PlanReply
{
    /// <summary>Signs their agreement.</summary>
    Signed,

    /// <summary>Disagrees, in the areas recorded (N14, N37).</summary>
    Disagrees,

    /// <summary>Declines to sign.</summary>
    Declined,

    /// <summary>Has not answered although asked again.</summary>
    NoReply,
}
