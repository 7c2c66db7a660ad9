using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters;

/// <summary>Who reads a message.</summary>
/// <param name="Id">The staff member's or participant's id.</param>
/// <param name="To">Their name, and where it goes.</param>
/// <param name="Audience">For whom it is written.</param>
/// <param name="Staff">The staff member; null for a participant.</param>
internal sealed record LetterReader(string Id, Destination To, LetterAudience Audience, StaffMember? Staff)
{
    public string Name { get; } = PlainWords.OneLine(To.Name);

    public string Greeting => Audience is LetterAudience.Child ? $"Hello {Name}," : $"Dear {Name},";

    /// <summary>The way that the message takes.</summary>
    public Medium Medium => To.Medium;

    /// <summary>The language in which they read; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>True where they are written to in easy words.</summary>
    public bool EasyRead { get; init; }

    /// <summary>The tag of the templates that they read best; null for English.</summary>
    public string? ReadsBest => EasyRead ? $"{Language ?? LetterLanguage.English}{LetterLanguage.Easy}" : Language;
}
