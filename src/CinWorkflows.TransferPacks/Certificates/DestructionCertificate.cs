using System.Globalization;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.TransferPacks.Certificates;

/// <summary>Writes the certificate of a destruction as a paper. It names nobody whom the record was about.</summary>
public sealed class DestructionCertificate(IEnumerable<IPaperWriter> writers, PackLibrary packs, TimeProvider clock)
{
    private const string Pdf = "application/pdf";

    /// <summary>Writes it.</summary>
    /// <param name="destruction">The destruction; one that is not done says so.</param>
    /// <param name="output">Is written to synchronously.</param>
    public void Write(Destruction destruction, Stream output)
    {
        ArgumentNullException.ThrowIfNull(destruction);
        writers.Single(writer => writer.MediaType == Pdf).Write(Of(destruction), output);
    }

    private Paper Of(Destruction destruction) => new(
        destruction.State == DestructionState.Finished ? "Certificate of destruction" : "Destruction: not done",
        $"destruction {destruction.Number}",
        packs.Current(destruction.Authority, LondonTime.Today(clock))?.Pack.Authority.Name ?? destruction.Authority,
        destruction.FinishedAt ?? destruction.ConfirmedAt ?? destruction.ProposedAt,
        [
            .. destruction.State == DestructionState.Finished ? Array.Empty<Block>() : [new Notice($"This is no certificate: the destruction is {Words.OneLine(destruction.State.ToString()).ToLowerInvariant()}.")],
            new Facts(
                new("Number", destruction.Number.ToString(CultureInfo.InvariantCulture)),
                new("Reason", Words.OneLine(destruction.Reason)),
                new("Proposed by", $"{destruction.ProposedBy}, {Words.Moment(destruction.ProposedAt)}"),
                new("Confirmed by", destruction.ConfirmedBy is { } by ? $"{by}, {Words.Moment(destruction.ConfirmedAt!.Value)}" : "Nobody"),
                new("Done", destruction.FinishedAt is { } at ? Words.Moment(at) : "Not yet"),
                new("Seal", Words.OneLine(destruction.Seal))),
            .. destruction.Cases.SelectMany(Case),
            .. destruction.BeyondReach.Count == 0 ? Array.Empty<Block>() : [new Heading(1, "What this service cannot reach"), new Bullets(destruction.BeyondReach)],
        ])
    {
        Marking = "Official-sensitive",
    };

    private static IEnumerable<Block> Case(DestructionCase one)
    {
        yield return new Heading(1, $"Case {one.CaseId}");
        yield return new Facts(
            new("Ended on", Words.Date(one.EndedOn)),
            new("Kept until", $"{Words.Date(one.KeptUntil)}, by line '{one.Line}' of {one.Schedule}"),
            new("Where that line comes from", one.Source),
            new("Destroyed", one switch
            {
                { Refused: { } reason } => $"No: {reason}",
                { IsSettled: true, ErasedAt: { } at } => $"{Words.Moment(at)}: the words of {CountWords.Of(one.Acts ?? 0, "act")} with everything else on the record, its workflow and history, {one.DocumentsDeleted} stored documents, {one.LettersDeleted} letters in files",
                _ => "Not yet",
            }));
        if (one.Refused is null && one.Documents.Count > 0)
        {
            yield return new Table("Documents", [new("Id", ColumnContent.RowHeader), new("SHA-256")], one.Documents.Select(document => (IReadOnlyList<string>)[document.Id, document.Sha256]));
        }
    }
}
