using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Endings;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>
/// What somebody is told by a person, and why no message does it: whoever does it needs the date, the council, the worker and the number
/// that the letter would have given (N61).
/// </summary>
internal static class ByHand
{
    public static async Task<IReadOnlyList<string>> AboutAsync(CaseLetterBrief brief, Duty duty, CancellationToken cancellationToken)
    {
        if (duty is not { Kind: DutyKind.InformByHand or DutyKind.DecideWhatIsTold, Subject: InformedSubject subject }
            || brief.Case.People.FirstOrDefault(person => person.Id == subject.Person) is not { } person)
        {
            return [];
        }

        return
        [
            .. duty.Kind == DutyKind.InformByHand ? [Why(subject, person)] : Array.Empty<string>(),
            .. await SaidAsync(brief, subject, person, duty.Kind == DutyKind.InformByHand ? "Tell them" : "What it says", cancellationToken),
        ];
    }

    private static string Why(InformedSubject subject, PersonView person) => $"Why by hand: {(subject.Decision, person) switch
    {
        (not null, _) => "nothing is sent to the other authority by itself",
        (_, { Contact.Preferred: Medium.ByHand }) => "they wish to be told by a person",
        (_, { Kind: ParticipantKind.Child }) when Routes.Of(person.ToContact(), MessageKind.TransferNews).Count > 0 => "they are a child who is told by a parent or worker",
        _ when Routes.Of(person.ToContact(), MessageKind.TransferNews).Count > 0 => "no message could leave, or somebody reads it who must not know",
        (_, { Contact.Unsafe.Count: > 0 }) => "the ways to reach them that are on record are not safe, or not wished",
        _ => "no address or number is on record for them",
    }}.";

    private static async Task<IReadOnlyList<string>> SaidAsync(CaseLetterBrief brief, InformedSubject subject, PersonView person, string lead, CancellationToken cancellationToken)
    {
        string[] question = [$"For questions they can ring or write to {brief.Contact.NameAndAddress}."];
        var theirs = brief with { Reader = new LetterReader(person.Id, new EmailDestination(person.Name, ""), AudienceOf(person), null) };
        if (subject.News is { } news)
        {
            var text = new TransferNewsText(theirs, news, await NewCouncil.OfAsync(brief, news.Label, cancellationToken));
            return [$"{lead}: {text.Opening}", text.Responsible, .. Sentences(text.WhoHelps), .. Sentences(text.Duties), .. question];
        }

        if (subject.Decision is not null && brief.File.TransferIn is { DecidedOn: { } on })
        {
            return [$"{lead}: what was decided on {PlainWords.Date(on)}, with the reasons as they are recorded.{(subject.Decision == TransferInDecision.Refuse ? " Their authority goes on holding the case." : "")}", .. question];
        }

        if (subject.MeetingIn(brief.File) is { } meeting)
        {
            return [.. await MeetingByHand.SaidAsync(theirs, subject, meeting, lead, cancellationToken), .. question];
        }

        if (brief.File.Ending is { } ending && subject.MatterId == InformedPerson.Ended(ending.On))
        {
            var how = new HowItEnded(theirs, ending, await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken));
            return [$"{lead}: {how.Decided}", .. how.Next, .. how.Later, .. question];
        }

        return question;
    }

    private static LetterAudience AudienceOf(PersonView person) => person.Kind switch
    {
        ParticipantKind.Child => LetterAudience.Child,
        ParticipantKind.Agency => LetterAudience.Agency,
        _ => LetterAudience.Parent,
    };

    private static IEnumerable<string> Sentences(IEnumerable<LetterPart> parts) => parts.SelectMany(part => part switch
    {
        LetterParagraph { Text: var said } when said != TransferNewsText.NothingToDo => [said],
        LetterBullets { Items: var items } => items,
        _ => Array.Empty<string>(),
    });
}
