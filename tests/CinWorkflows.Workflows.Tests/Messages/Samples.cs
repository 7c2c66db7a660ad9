using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Messages.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>The default letters about the invented case of Northamptonshire.</summary>
internal static class Samples
{
    private static readonly SampleLetters Letters = new(TestPacks.Library, TestPacks.Northamptonshire);

    public static IReadOnlyList<Letter> Of(MessageKind kind, LetterAudience audience)
    {
        var letters = Letters.Of(kind, audience);
        Assert.NotEmpty(letters);
        return letters;
    }
}
