using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>The default letters of an authority, written about the sample case: with them templates are checked and shown.</summary>
internal sealed class SampleLetters
{
    private static readonly MessageSettings Settings = new(new("Children's services", "children@council.example"), "https://cin.council.example");

    private static readonly DateTimeOffset Now = LondonTime.At(new(2026, 3, 9), new(9, 0));

    private readonly SampleCase _case;
    private readonly SampleRecord _record;
    private readonly PackLibrary _packs;
    private readonly AuthorityCalendars _calendars = new(new NoHolidayChanges());

    /// <param name="packs">All packs.</param>
    /// <param name="pack">The authority's.</param>
    public SampleLetters(PackLibrary packs, PolicyPack pack)
    {
        (_packs, _case) = (packs, new(pack));
        _record = new(_case);
    }

    /// <summary>The letters of a kind to an audience: several where it is written in several ways. The first is the one to show.</summary>
    public IReadOnlyList<Letter> Of(MessageKind kind, LetterAudience audience)
    {
        var to = audience switch
        {
            LetterAudience.Child => SampleCase.Child,
            LetterAudience.Parent => SampleCase.Parent,
            LetterAudience.Agency => SampleCase.Agency,
            _ => SampleCase.Worker.Id,
        };
        return [.. Subjects(kind, to).Select(subject => Write(kind, to, LetterAudiences.Within(audience), subject.Subject, subject.Revision)).OfType<Letter>()];
    }

    private static IEnumerable<(string Subject, int Revision)> Subjects(MessageKind kind, string to) => kind switch
    {
        MessageKind.Notice when to == SampleCase.Worker.Id => [("HoldFirstPlanningMeeting", 0), (SampleCase.ReplyOf(SampleCase.Parent), 0), ("AgreeReviewInterval", 0)],
        MessageKind.Notice => [(SampleCase.ReplyOf(to), 0), (SampleCase.ReplyOf(SampleCase.Agency), 0), ("HoldFirstPlanningMeeting", 0)],
        MessageKind.Digest => [("", 0)],
        MessageKind.Invitation => [("first", 0), ("first", 1), ("review", 0)],
        MessageKind.Cancellation => [("first", 1), ("review", 0)],
        MessageKind.ViewsRequest => [($"2/{to}", 0)],
        MessageKind.PlanCopy => [("v1", 0), ("v2", 0)],
        MessageKind.TransferNews => [.. Enum.GetNames<TransferStage>().Select(stage => ($"t1/{stage}", 0))],
        _ => [("1", 0)],
    };

    private Letter? Write(MessageKind kind, string to, Audience audience, string subject, int revision)
    {
        var isDigest = kind == MessageKind.Digest;
        var order = new MessageOrder($"sample/{kind}/{to}", isDigest ? null : SampleCase.CaseId, kind, new(to, audience == Audience.Staff), isDigest ? $"{_case.Pack.Id}/2026-03-09" : subject, revision);
        var message = new MessageView(order, DeliveryState.Queued, Now, 0, null, null, null);
        var staff = audience == Audience.Staff ? SampleCase.Worker : null;
        var person = _case.People.FirstOrDefault(one => one.Id == to);
        var reader = new Reader(to, new EmailDestination(staff?.Name ?? person!.Name, staff?.Email ?? person!.Email!), audience, staff);
        var matter = new Matter(message, reader, Settings);
        var about = new CaseMatter(message, reader, Settings, _case.View(), _case.Pack, _calendars.Of(_case.Pack.Authority), new(_case.People, _record), new(SampleCase.Worker.Name, SampleCase.Worker.Email));

        // The sample record answers at once, so nothing is waited for.
        return (isDigest ? Digest.WriteAsync(matter, CancellationToken.None) : Writer(kind).WriteAsync(about, CancellationToken.None)).GetAwaiter().GetResult().Letter;
    }

    private DigestLetter Digest => new(_record, _record, _packs, _calendars);

    private ILetterWriter<CaseMatter> Writer(MessageKind kind) => kind switch
    {
        MessageKind.Notice => new NoticeLetter(_record),
        MessageKind.Invitation => new InvitationLetter(_record, _record),
        MessageKind.Cancellation => new CancellationLetter(_record, _record),
        MessageKind.ViewsRequest => new ViewsLetter(),
        MessageKind.PlanCopy => new PlanLetter(_record),
        MessageKind.ReviewRecord => new ReviewLetter(_record),
        MessageKind.TransferNews => new TransferLetter(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No letter about a case."),
    };
}
