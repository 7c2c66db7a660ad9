using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Samples;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Templates;

/// <summary>The default letters of an authority, written about the sample case: with them templates are checked and shown.</summary>
internal sealed class SampleLetters
{
    private static readonly MessageSettings Settings = new(new("Children's services", "children@council.example"), "https://cin.council.example") { CasePage = "https://cases.council.example/{caseId}" };

    private static readonly DateTimeOffset Now = LondonTime.At(new(2026, 3, 9), new(9, 0));

    private static readonly CalendarEntryView Online = new()
    {
        Order = new(SampleCase.CaseId, "first", "sample", 0, Withdrawn: false, Now.AddDays(7)),
        State = CalendarState.Placed,
        Mailbox = null,
        EventId = null,
        PlacedRevision = 0,
        OnlineLink = "https://meetings.example/join/0000",
        DialIn = new("01632 960002", "000 000 000"),
        LinkedAt = Now,
        Attempts = 1,
        OrderedAt = Now,
        NextAttemptAt = null,
        Problem = null,
        Answers = new Dictionary<string, CalendarAnswer>(),
    };

    private readonly SampleCase _case;
    private readonly LetterSources _sources;

    /// <param name="packs">All packs.</param>
    /// <param name="pack">The authority's.</param>
    public SampleLetters(PackLibrary packs, PolicyPack pack)
    {
        _case = new(pack);
        var record = new SampleRecord(_case);
        _sources = new(record, record, packs, new(new NoHolidayChanges()), Links: null) { InCalendars = (_, _) => Task.FromResult<IReadOnlyList<CalendarEntryView>>([Online]) };
    }

    /// <summary>The letters of a kind to an audience: several where it is written in several ways. The first is the one to show.</summary>
    public IReadOnlyList<Letter> Of(MessageKind kind, LetterAudience audience)
    {
        var letter = LetterDefinition.Of(kind);
        var (id, to) = ReaderOf(audience);
        var reader = new LetterReader(id, to, audience, audience == LetterAudience.Practitioner ? SampleCase.Worker : null);
        return [.. letter.Samples(id).Select(sample => Write(letter, reader, sample)).OfType<Letter>()];
    }

    private (string Id, Destination To) ReaderOf(LetterAudience audience)
    {
        if (audience == LetterAudience.Practitioner)
        {
            return (SampleCase.Worker.Id, new EmailDestination(SampleCase.Worker.Name, SampleCase.Worker.Email));
        }

        var id = audience switch
        {
            LetterAudience.Child => SampleCase.Child,
            LetterAudience.Agency => SampleCase.Agency,
            _ => SampleCase.Parent,
        };
        var person = _case.People.Single(one => one.Id == id);
        return (id, new EmailDestination(person.Name, person.Email!));
    }

    private Letter? Write(LetterDefinition letter, LetterReader reader, SampleSubject sample)
    {
        var isAboutCase = letter is CaseLetter;
        var subject = isAboutCase ? sample.Subject : $"{_case.Pack.Id}/{sample.Subject}";
        var order = new MessageOrder($"sample/{letter.Kind}/{reader.Id}", isAboutCase ? SampleCase.CaseId : null, letter.Kind, new(reader.Id, reader.Staff is not null), subject, sample.Revision);
        var message = new MessageView(order, DeliveryState.Queued, Now, 0, null, null, null);
        var brief = isAboutCase ? AboutCase(message, reader, sample) : new LetterBrief(message, reader, Settings, _sources);

        // The sample record answers at once, so nothing is waited for.
        return letter.WriteAsync(brief, CancellationToken.None).GetAwaiter().GetResult().Letter;
    }

    private CaseLetterBrief AboutCase(MessageView message, LetterReader reader, SampleSubject sample) => new(message, reader, Settings, _sources)
    {
        Case = sample.In is { } standing ? _case.View() with { File = standing(_case.File) } : _case.View(),
        Pack = _case.Pack,
        Calendar = _sources.Calendars.Of(_case.Pack.Authority),
        Names = new(_case.People, _sources.Staff),
        Contact = new(SampleCase.Worker.Name, SampleCase.Worker.Email, SampleCase.Worker.Arrangements.Telephone),
    };
}
