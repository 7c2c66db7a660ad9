using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>Tells somebody who refused that information was shared with the receiving authority all the same, and why (N53, N54).</summary>
internal sealed class SendSharingNotice(PackLibrary packs) : ParticipantLetterStep(MessageKind.SharingNotice)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) => [SharingNoticeSubject.Read(subject).RefuserId];

    protected override bool GoesByHand(CaseFile file, string person, DateTimeOffset now) =>
        SendTransferNews.IsTooYoung(file, person, packs.Get(file.Pack), LondonTime.DateOf(now));
}
