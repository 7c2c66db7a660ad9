using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Safeguarding;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// The service found that somebody of whom the other authority restricts something was written to here about just that, before its word arrived: they
/// know by now. Worker and manager of both authorities are told at once, as of any danger (N25, N54).
/// </summary>
/// <param name="On">The day on which it was found.</param>
/// <param name="Letters">By which letters they know.</param>
public sealed record ToldBeforeRestricted(DateOnly On, IReadOnlyList<ToldLetter> Letters) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override bool TellsOfDanger => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [.. desk.NotAfterToday("on", On), .. Letters.Count == 0 ? [new Refusal("letters", "name the letters by which they know.")] : Array.Empty<Refusal>()];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Concerns = [.. file.Concerns, Concern.OfTold(stamp, On, Letters)] };
    }
}
