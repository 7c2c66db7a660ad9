using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The team manager has brought a dispute or delay to the service manager (N60).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Note">What was said.</param>
public sealed record ServiceManagerNotified(string TransferId, DateOnly On, string? Note = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Note;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.Dispute is { IsOpen: true, NotifiedOn: null }
            ? []
            : new Refusal[] { new("type", $"no dispute or delay waits to be brought to the {desk.ServiceManager}; record 'transferDisputed' first.", desk.ClauseOf(TransferRuleKind.Disputes)) },
        .. desk.Happened("on", On, transfer.Dispute?.RaisedOn, "the dispute"),
        .. Note is null ? [] : CaseDesk.Text("note", Note, "the note"),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { Dispute = transfer.Dispute! with { NotifiedOn = On } });
}
