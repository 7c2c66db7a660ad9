using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Cases;

/// <summary>Puts a case of the record into the words of the API, with every date explained.</summary>
internal sealed class CaseTelling(PackLibrary packs, TimeProvider clock)
{
    public CaseState Case(CaseView view)
    {
        var file = view.File;
        return new(
            file.CaseId,
            file.Stage,
            file.Pack,
            file.Sequence,
            view.TakenUp,
            file.ReferredOn,
            file.AdoptedOn,
            file.Routes,
            file.Allocation,
            view.People,
            Duties(view),
            file.Assessment,
            file.AttendeesDiscussedOn,
            file.Meetings,
            file.Plans,
            file.Interval,
            file.Reviews,
            file.Concerns,
            file.Visits,
            file.Regime,
            file.Closure,
            file.Strategy,
            file.Hold,
            file.Ending,
            file.TransfersOut,
            file.TransferIn,
            view.Timeline);
    }

    public IReadOnlyList<DutyState> Duties(CaseView view)
    {
        var pack = packs.Get(view.File.Pack);
        var today = LondonTime.Today(clock);
        return [.. view.Duties.Select(open => Duty(open, pack, today))];
    }

    private static DutyState Duty(DutyView open, PolicyPack pack, DateOnly today)
    {
        var duty = open.Duty;
        var deadline = duty.Deadline;
        return new(
            duty.Key,
            duty.Kind,
            duty.Subject?.Text,
            duty.Owner,
            duty.OwnerId,
            duty.Clause,
            deadline?.Due,
            duty.IsOverdue(today),
            deadline?.Explain() ?? DutyExplanation.NoDate(duty, pack),
            deadline?.Clause,
            deadline?.Anchor,
            deadline?.AnchoredOn,
            deadline?.Within,
            deadline?.Counting,
            deadline?.Skipped ?? [],
            deadline?.Provisional ?? false,
            duty.Warning?.Due,
            duty.Warning?.Explain(),
            duty.WaitsFor,
            open.OpenedAt,
            open.Changes,
            duty.TitleIn(pack),
            pack.Clauses.GetValueOrDefault(duty.Clause),
            deadline?.DueAt,
            deadline?.Target?.On,
            DutyExplanation.WhatMovesIt(duty, pack));
    }
}
