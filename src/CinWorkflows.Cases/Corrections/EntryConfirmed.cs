using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Corrections;

/// <summary>
/// A practitioner confirms what somebody recorded in their name: what only they can say (a child seen alone, an outcome, a plan that was
/// agreed). Its clocks ran from the entry on; only now does it end what it was to do.
/// </summary>
/// <param name="Sequence">The number of the entry.</param>
public sealed record EntryConfirmed(long Sequence) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        if (desk.File.Unconfirmed?.FirstOrDefault(entry => entry.Sequence == Sequence) is not { } open)
        {
            yield return new("sequence", $"entry {Sequence} waits for nobody's confirmation.");
        }
        else if (open.PractitionerId != desk.Actor.Id)
        {
            yield return new("actor.id", $"only '{open.PractitionerId}', in whose name it was recorded, confirms it. Where they cannot, the entry is withdrawn ('entriesCorrected') and recorded by whoever knows.");
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Unconfirmed = file.Unconfirmed is { } open && open.Any(entry => entry.Sequence != Sequence) ? [.. open.Where(entry => entry.Sequence != Sequence)] : null,
    };
}
