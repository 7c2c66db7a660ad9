using System.Globalization;
using System.Text;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Duties;

/// <summary>Everything about a duty's date: what it follows from, how it came to be, and what would change it.</summary>
public static class DutyExplanation
{
    /// <summary>The explanation in lines of plain English.</summary>
    public static string Of(DutyView view, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(pack);
        var duty = view.Duty;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{duty.TitleIn(pack)} ({duty.Key})");
        foreach (var reason in DutyReasons.Of(duty, pack))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {reason}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  Owner: {pack.NameOf(duty.Owner)}{Holder(duty, pack)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {duty.Deadline?.Explain() ?? NoDate(duty, pack)}");
        if (duty.Warning is { } warning)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  The source can be read as an earlier day: {warning.Explain()} Reminded of, not binding.");
        }

        foreach (var conflict in pack.Conflicts.Where(conflict => conflict.Clauses.Contains(duty.Clause)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  The source contradicts itself ({string.Join(", ", conflict.Clauses)}): {conflict.Issue} Reading taken: {conflict.Reading} {conflict.Why}");
        }

        foreach (var change in view.Changes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {PlainWords.ShortDate(LondonTime.DateOf(change.At))}: {(change.Due is { } due ? $"set to {PlainWords.ShortDate(due)}" : "taken away")} because of “{CodeWords.Of(change.Cause)}”");
        }

        text.Append(CultureInfo.InvariantCulture, $"  It would change with {WhatMovesIt(duty, pack)}.");
        return text.ToString();
    }

    /// <summary>Why a duty has no date: its anchor has not come, or its source sets no timescale.</summary>
    public static string NoDate(Duty duty, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(pack);
        return pack.FindRule(duty.Kind, duty.Subject)?.Timescale is { HasNoLimit: false, Anchor: { } anchor, Clause: var clause, StartingOn: var starts }
            ? $"No date yet: {ClauseWords.Of(clause)} counts from {Anchors.InWords(anchor, pack)}{(starts is { } day ? $" on {PlainWords.ShortDate(day)} or later" : "")}, which is not on the record."
            : $"No date: {(pack.OriginOf(duty.Clause) is ClauseOrigin.Local or ClauseOrigin.Silent ? "the procedure sets no day for it" : $"{duty.Clause} sets no day for it")}.";
    }

    /// <summary>What would change a duty's date, in words.</summary>
    public static string WhatMovesIt(Duty duty, PolicyPack pack) => duty.Deadline is null
        ? "another version of the authority's pack"
        : $"{From(duty.Deadline)}, {Interval(duty)}{Calendar(duty.Deadline, pack)}or another version of the authority's pack";

    /// <summary>Who holds it, or why no person does: nobody is allocated, or it is of whoever has the role.</summary>
    private static string Holder(Duty duty, PolicyPack pack) => duty.OwnerId is { } person ? $" ({person})"
        : duty.Owner == Role.TeamManager && pack.FindRule(duty.Kind, duty.Subject)?.Owner is Role.SocialWorker or Role.LeadProfessional ? ", as nobody is allocated"
        : ", whoever of the team has that role";

    /// <summary>The day from which it counts; a day that was set for it counts from nothing.</summary>
    private static string From(Deadline deadline) =>
        deadline.Within.Amount == 0 ? $"another day for {deadline.Anchor}" : $"another day for what it counts from ({deadline.Anchor})";

    /// <summary>Only working days depend on which days are worked.</summary>
    private static string Calendar(Deadline deadline, PolicyPack pack) => deadline.Within.Unit == Unit.WorkingDays
        ? $"a bank holiday or closure day of {pack.Authority.Name} in between, "
        : "";

    private static string Interval(Duty duty) => duty.Definition.Interval is { MovedBy: var words } ? $"{words}, " : "";
}
