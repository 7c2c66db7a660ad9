using CinWorkflows.Domain.Duties;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>Each kind of message to each sort of reader who can get it.</summary>
internal static class EveryMessage
{
    private const string DigestKey = $"{TestCase.CaseId}/{nameof(MessageKind.Digest)}/{TestCase.Worker}";

    public static IEnumerable<(MessageKind Kind, string To)> All =>
    [
        .. from kind in Enum.GetValues<MessageKind>()
           where kind != MessageKind.Digest
           from to in new[] { TestCase.Child, TestCase.Parent, TestCase.Agency, TestCase.Worker }
           select (kind, to),
        (MessageKind.Digest, TestCase.Worker),
    ];

    public static TheoryData<MessageKind, string> Data
    {
        get
        {
            var data = new TheoryData<MessageKind, string>();
            foreach (var (kind, to) in All)
            {
                data.Add(kind, to);
            }

            return data;
        }
    }

    public static MessageView In(TestCase record, MessageKind kind, string to)
    {
        var reply = record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}");
        var meeting = record.Open(DutyKind.HoldFirstPlanningMeeting);
        record.Gather(DigestKey, reply, meeting);
        return kind switch
        {
            MessageKind.Notice => record.Message(kind, to, reply.Duty.Key),
            MessageKind.Invitation => record.Message(kind, to, "m1", revision: 1),
            MessageKind.Cancellation => record.Message(kind, to, "r2", revision: 1),
            MessageKind.ViewsRequest => record.Message(kind, to, $"2/{to}"),
            MessageKind.PlanCopy => record.Message(kind, to, "v1"),
            MessageKind.ReviewRecord => record.Message(kind, to, "1"),
            MessageKind.TransferNews => record.Message(kind, to, "t1/Moving"),
            _ => record.Message(kind, to, "northamptonshire/2026-01-12"),
        };
    }
}
