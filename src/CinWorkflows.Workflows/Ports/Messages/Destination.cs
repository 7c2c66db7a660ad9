using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Where a message goes.</summary>
/// <param name="Name">The reader's name.</param>
public abstract record Destination(string Name)
{
    /// <summary>The way in which it goes there.</summary>
    public abstract Medium Medium { get; }

    /// <summary>Says nothing about the person, so that a log written by mistake identifies nobody.</summary>
    public sealed override string ToString() => Medium.ToString();
}
