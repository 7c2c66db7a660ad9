namespace CinWorkflows.Cases.Acts;

/// <summary>An act by which somebody says, in their own words, why it was done or what there is to decide about: whoever decides on what follows reads that first.</summary>
public interface IGivesReasons
{
    /// <summary>What they said; null where they gave no reason.</summary>
    string? ReasonsGiven { get; }
}
