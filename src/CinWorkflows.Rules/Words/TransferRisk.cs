namespace CinWorkflows.Rules.Words;

/// <summary>The assessed risk of a move, by which the clocks of a transfer run (N49).</summary>
public enum TransferRisk
{
    /// <summary>The move changes little.</summary>
    Standard,

    /// <summary>Protective factors are lost or risks grow.</summary>
    Raised,

    /// <summary>The child may come to harm unless the receiving authority acts at once.</summary>
    Urgent,
}
