using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// A manager reopens a case that had ended: its duties and clocks go on from their anchors, as if it had not ended. A child for whom
/// another authority is responsible, or who has died, has no case to reopen. One in whom no need had been found is assessed anew. Whoever was told of the
/// end is told that the case goes on.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseReopened(DateOnly On, string Reason) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <summary>Why the child has this case beside another that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        if (desk.File.Ending is not { } ending)
        {
            return [new Refusal("type", "the case is open.")];
        }

        Refusal[] elsewhere = ending.Reason switch
        {
            _ when desk.File.DiedOn is not null => [new("type", "the child has died; where that was recorded by mistake, correct it.")],
            EndingReason.Transferred or EndingReason.TransferWithdrawn =>
                [new("type", "another authority is responsible since the case ended; open a new case where the child is referred here again.")],
            EndingReason.Died => [new("type", "the child has died; where that was recorded by mistake, correct it.")],
            _ => [],
        };
        return
        [
            .. elsewhere,
            .. desk.Happened("on", On, ending.On, "the day on which the case ended"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var open = file with
        {
            Ending = null,
            Closure = file.Closure is { Approved: true } ? null : file.Closure,
            Corrections = [.. file.Corrections ?? [], new(stamp.Sequence, stamp.On) { MayHaveMisinformed = true, Reopened = new(file.Ending!.On, stamp.At) }],
        };
        return file is { Ending.Reason: EndingReason.NoNeedFound, CurrentPlan: null }
            ? open with
            {
                AssessedAnew = new(On, (file.Reassessments ?? []).Append(file.Assessment).Count(assessment => assessment is { ConcludedOn: not null })),
                AttendeesDiscussedOn = null,
            }
            : open;
    }
}
