using CinWorkflows.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>Each kind of message to each sort of reader who can get it.</summary>
internal static class EveryMessage
{
    private const string DigestKey = $"{TestCase.CaseId}/{nameof(MessageKind.Digest)}/{TestCase.Worker}";

    public static IEnumerable<(MessageKind Kind, string To)> All =>
        from kind in Enum.GetValues<MessageKind>()
        from to in ReadersOf(kind)
        select (kind, to);

    public static TheoryData<MessageKind, string> Data => Of(All);

    /// <summary>What goes by e-mail: all but the code of a link, which goes by text so that it never lies beside its link.</summary>
    public static TheoryData<MessageKind, string> ByEmail => Of(All.Where(message => message.Kind != MessageKind.TransferCode));

    public static MessageView In(TestCase record, MessageKind kind, string to)
    {
        var reply = record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}");
        var meeting = record.Open(DutyKind.HoldFirstPlanningMeeting);
        record.Gather(DigestKey, reply, meeting);
        if (kind is MessageKind.TransferNews or MessageKind.SharingNotice or MessageKind.TransferOffer or MessageKind.TransferCode)
        {
            record.OfferByLink();
            record.ShareAgainst(to);
        }

        if (kind == MessageKind.CaseEnded)
        {
            record.File = record.File with { Ending = new(new(2026, 7, 1), EndingReason.NoLongerInNeed, "close", "RC7") };
        }

        return kind switch
        {
            MessageKind.Notice => record.Message(kind, to, reply.Duty.Key),
            MessageKind.Invitation => record.Message(kind, to, "m1", revision: 1),
            MessageKind.Cancellation => record.Message(kind, to, "r2", revision: 1),
            MessageKind.ViewsRequest => record.Message(kind, to, $"2/{to}"),
            MessageKind.PlanCopy => record.Message(kind, to, "v1"),
            MessageKind.ReviewRecord => record.Message(kind, to, "1"),
            MessageKind.MeetingNote => record.Message(kind, to, "m1"),
            MessageKind.TransferNews => record.Message(kind, to, "t1/Moving"),
            MessageKind.SharingNotice => record.Message(kind, to, $"t1/{to}"),
            MessageKind.TransferOffer or MessageKind.TransferCode => record.Message(kind, to, TestLinks.LinkId),
            MessageKind.CaseEnded => record.Message(kind, to, "2026-07-01"),
            _ => record.Message(kind, to, "northamptonshire/2026-01-12"),
        };
    }

    /// <summary>
    /// A digest is for staff alone, that a case has ended for everybody else, news of a move and of what was shared for the child and the family alone, and an offered transfer with its code for the contact
    /// of another authority, who is neither staff nor a participant. Everything else may go to anybody of the case.
    /// </summary>
    private static string[] ReadersOf(MessageKind kind) => kind switch
    {
        MessageKind.Digest => [TestCase.Worker],
        MessageKind.TransferNews => [TestCase.Child, TestCase.Parent, TestCase.Agency],
        MessageKind.SharingNotice => [TestCase.Child, TestCase.Parent],
        MessageKind.CaseEnded => [TestCase.Child, TestCase.Parent, TestCase.Agency],
        MessageKind.TransferOffer or MessageKind.TransferCode => [TestLinks.Authority],
        _ => [TestCase.Child, TestCase.Parent, TestCase.Agency, TestCase.Worker],
    };

    private static TheoryData<MessageKind, string> Of(IEnumerable<(MessageKind Kind, string To)> messages)
    {
        var data = new TheoryData<MessageKind, string>();
        foreach (var (kind, to) in messages)
        {
            data.Add(kind, to);
        }

        return data;
    }
}
