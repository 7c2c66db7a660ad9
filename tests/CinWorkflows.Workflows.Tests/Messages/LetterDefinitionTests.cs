using CinWorkflows.Letters;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public sealed class LetterDefinitionTests
{
    public static TheoryData<MessageKind> Kinds => [.. Enum.GetValues<MessageKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_message_is_written_by_one_letter(MessageKind kind) =>
        Assert.Single(LetterDefinition.All, letter => letter.Kind == kind);

    [Fact]
    public void A_letter_that_can_be_worded_has_a_sample_for_each_of_its_audiences() =>
        Assert.All(Samples.All, letter => Assert.NotEmpty(Samples.Of(letter.Kind, letter.Audience)));

    /// <summary>An essential that no default letter supplies could be met by no template.</summary>
    [Fact]
    public void What_a_template_must_say_is_supplied_by_every_sample() => Assert.All(
        from letter in LetterDefinition.All
        from audience in letter.Audiences
        from essential in letter.Essentials
        from sample in Samples.Of(letter.Kind, audience)
        select (letter.Kind, audience, essential.What, Supplied: essential.Ways.Any(way => sample.Facts.Names.Contains(way) || sample.Blocks.Any(block => block.Name == way))),
        essential => Assert.True(essential.Supplied, $"The {essential.Kind} to a {essential.audience} does not say {essential.What}."));

    [Fact]
    public void What_goes_to_another_authority_is_worded_by_the_service_alone() =>
        Assert.Equal([MessageKind.TransferOffer, MessageKind.TransferCode], LetterDefinition.All.Where(letter => letter.Audiences.Count == 0).Select(letter => letter.Kind));
}
