using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>What whoever discusses a concern that nobody here raised needs to know of it: who knows by which letter what they must not, and of whom the other authority warns (N54).</summary>
internal static class FoundDanger
{
    public static IEnumerable<string> About(CaseLetterBrief brief, Duty duty) => duty is { Kind: DutyKind.DiscussSafeguardingConcern, Subject: NamedSubject { Id: var id } }
        ? brief.File.Concerns.Where(concern => concern.Id == id).SelectMany(concern => (concern.Told ?? []).Select(letter => Knows(brief, letter)).Concat((concern.CautionedIds ?? []).Select(person => Warned(brief, person))))
        : [];

    private static string Knows(CaseLetterBrief brief, ToldLetter letter) =>
        $"{Name(brief, letter.PersonId)} was sent a letter on {PlainWords.Date(letter.SentOn)} ({CodeWords.Of(letter.MessageKind)}, message {letter.MessageId}) by {(letter.Elsewhere == true ? "the other authority" : brief.Pack.Authority.Name)}, before it was known there that they must not be told. Act as if they know by now, and see that the family is safe.";

    private static string Warned(CaseLetterBrief brief, string person) => string.Concat(
        $"The authority to which the child moves has found that {Name(brief, person)} must not be told something, or is not reached safely by every way. That holds here from now on; ask its worker why.",
        string.Concat(RestrictionInWords.Of(brief.File, person).Select(line => $" {line}.")));

    private static string Name(CaseLetterBrief brief, string person) => brief.Participant(person) is { } name ? PlainWords.OneLine(name) : $"the person recorded as {person}";
}
