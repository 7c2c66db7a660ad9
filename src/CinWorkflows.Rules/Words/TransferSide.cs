namespace CinWorkflows.Rules.Words;

/// <summary>On which side of a transfer between authorities a duty arises.</summary>
public enum TransferSide
{
    /// <summary>Apart from transfers.</summary>
    None,

    /// <summary>In the authority that the family leaves.</summary>
    Out,

    /// <summary>In the authority to which the family has moved.</summary>
    In,
}
