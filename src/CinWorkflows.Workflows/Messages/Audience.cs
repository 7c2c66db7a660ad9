namespace CinWorkflows.Workflows.Messages;

/// <summary>For whom a message is written: its tone, and what it may say.</summary>
internal enum Audience
{
    /// <summary>Staff: what to do, by when and why, with the clause and the way to the case.</summary>
    Staff,

    /// <summary>The child: easy words.</summary>
    Child,

    /// <summary>Parents, carers and others of the family's network: plain English, no clauses.</summary>
    Family,

    /// <summary>A professional of another agency.</summary>
    Agency,
}
