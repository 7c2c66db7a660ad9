namespace CinWorkflows.Cases.People;

/// <summary>An act that may say why nobody of the family is on the case; every later rule about parents reads it there.</summary>
internal interface ISayWhyNoFamily
{
    /// <summary>Why no parent or carer is on the case; null where one is, or where it was said before.</summary>
    string? NoFamilyReason { get; }
}
