using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>
/// A bank holiday was proclaimed or withdrawn that dates of this case run across. The case file stays as it is; its dates are
/// worked out again from their anchors, in working days of the changed calendar (Europe/London), and this says who brought the
/// change in and why. The calendar itself is changed first: an act that contradicts it is refused.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Title">The holiday's name.</param>
/// <param name="Withdrawn">True when the day stops being a bank holiday, false when it becomes one.</param>
/// <param name="Reason">Why, for example the proclamation.</param>
public sealed record BankHolidayChanged(DateOnly Date, string Title, bool Withdrawn, string Reason) : Act
{
    /// <summary>Who may bring it in, the first fitting role first.</summary>
    public static IReadOnlyList<Role> MayBringIn { get; } = [Role.ServiceManager, Role.TeamManager, Role.Integration];

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. CaseDesk.Text("title", Title, "the holiday's name"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
            .. Contradiction(desk),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file;

    private IEnumerable<Refusal> Contradiction(CaseDesk desk)
    {
        var isHoliday = desk.Calendar.HolidayOn(Date) is not null;
        if (isHoliday == Withdrawn)
        {
            yield return new("date", $"{Date:yyyy-MM-dd} {(isHoliday ? "still is a" : "is no")} bank holiday in this authority's calendar; change the calendar first.");
        }
    }
}
