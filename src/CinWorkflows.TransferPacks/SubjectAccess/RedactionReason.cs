namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>Why words may have to be taken out.</summary>
public enum RedactionReason
{
    /// <summary>They are about somebody else, who has not agreed (Data Protection Act 2018, schedule 2, paragraph 16). Staff acting in their work are given.</summary>
    AboutSomebodyElse,

    /// <summary>What is restricted of somebody, or something of whom the person who asks must not be told.</summary>
    Restricted,

    /// <summary>Giving it may do serious harm to somebody (Data Protection Act 2018, schedule 3, part 3: social work data).</summary>
    MayHarm,

    /// <summary>A document that somebody has to read first: what is in it is not marked.</summary>
    DocumentToRead,
}
