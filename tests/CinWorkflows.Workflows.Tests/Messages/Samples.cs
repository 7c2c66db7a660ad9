using CinWorkflows.Letters;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>The default letters about the invented case of Northamptonshire.</summary>
internal static class Samples
{
    private static readonly SampleLetters Letters = new(TestPacks.Library, TestPacks.Northamptonshire);

    /// <summary>Every kind with each audience for which it is worded.</summary>
    public static IReadOnlyList<(MessageKind Kind, LetterAudience Audience)> All { get; } =
        [.. LetterDefinition.All.SelectMany(letter => letter.Audiences.Select(audience => (letter.Kind, audience)))];

    public static IReadOnlyList<Letter> Of(MessageKind kind, LetterAudience audience)
    {
        var letters = Letters.Of(kind, audience);
        Assert.NotEmpty(letters);
        return letters;
    }
}
