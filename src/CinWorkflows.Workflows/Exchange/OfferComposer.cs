using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>Writes the offer of a child: who the child is, the family, the agencies and our worker, and the risks. No address of a way that is not safe goes with it.</summary>
/// <param name="reader">The record.</param>
/// <param name="staff">The names of staff.</param>
/// <param name="library">The names of our authorities.</param>
/// <param name="packs">The packs.</param>
public sealed class OfferComposer(ICaseReader reader, IStaffDirectory staff, PackLibrary library, ITransferPacks packs)
{
    internal Task<SealedPack?> PackAsync(ExchangeEntry entry, CancellationToken cancellationToken) =>
        packs.SealAsync(entry.CaseId, entry.Order.Transfer, cancellationToken);

    internal async Task<OfferContent> ComposeAsync(
        ExchangeEntry entry,
        CaseFile file,
        IReadOnlyList<RecordedAct> recorded,
        string from,
        SealedPack pack,
        CancellationToken cancellationToken)
    {
        var transfer = file.TransfersOut.First(known => known.Id == entry.Order.Transfer);
        var assessed = recorded.Select(act => act.Act).OfType<MoveAssessed>().LastOrDefault(act => act.TransferId == transfer.Id);
        var people = (await reader.FindAsync(entry.CaseId, cancellationToken))?.People ?? throw new InvalidOperationException("A case is on the record that cannot be read.");
        var child = people.First(person => person.Kind == ParticipantKind.Child);
        var senderId = $"former-{from}";
        var sender = file.Allocation.WorkerId is { } workerId && await staff.FindAsync(workerId, cancellationToken) is { } worker
            ? new ParticipantDetails(senderId, ParticipantKind.Agency, worker.Name, ReceivesPlan: false, worker.Email, library.Get(file.Pack).Authority.Name)
            : null;
        var reach = SharedContact.Of(child.Email, child.Contact);
        var others = people
            .Where(person => person.Kind != ParticipantKind.Child && person.Id != senderId && file.Participant(person.Id) is not null)
            .Select(person => Of(person, file.Participant(person.Id)!) with { Restriction = Disclosure.LimitOf(file, person.Id, transfer.NotifiedOn ?? transfer.ReportedOn) });
        var outside = Outside(file, EffectiveActs.Of(recorded), transfer.NotifiedOn ?? transfer.ReportedOn);
        return new()
        {
            Outside = outside.Count == 0 ? null : outside,
            On = transfer.NotifiedOn ?? transfer.ReportedOn,
            ResidentOn = transfer.HasMoved ? transfer.ResidentOn : null,
            Risk = transfer.Risk,
            RiskNote = assessed?.RiskNote ?? "",
            Child = new(child.Id, child.Name, child.BornOn, child.ReceivesPlan, reach.Email, reach.ToDetails())
            {
                Particulars = SharedParticulars.Of(EffectiveActs.Of(recorded).Select(act => act.Act)),
                Restriction = Disclosure.LimitOf(file, child.Id, transfer.NotifiedOn ?? transfer.ReportedOn),
            },
            Participants = sender is null ? [.. others] : [.. others, sender],
            SenderId = sender?.Id,
            Circumstances = file.Routes,
            Pack = new(pack.Content.Sha256, pack.Content.Length),
            ExpectedOn = transfer.HasMoved ? null : transfer.ResidentOn,
            RecentMoves = CountedMoves.Of(file, transfer),
            Plan = TransferredPlan.Of(file),
        };
    }

    private static IReadOnlyList<ParticipantDetails> Outside(CaseFile file, IReadOnlyList<RecordedAct> recorded, DateOnly on) =>
        [.. RestrictedPerson.Outside(file, [.. recorded.Select(entry => entry.Act)], on).Select(SharedContact.Of)];

    /// <summary>As in the pack: that a way is not safe is said, and what it leads to is not.</summary>
    private static ParticipantDetails Of(PersonView person, Participant participant)
    {
        var reach = SharedContact.Of(person.Email, person.Contact);
        return new(person.Id, person.Kind, person.Name, person.ReceivesPlan, reach.Email, person.Organisation, participant.HasParentalResponsibility, reach.ToDetails());
    }
}
