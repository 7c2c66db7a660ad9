using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Web.Cases;

/// <summary>Puts a case of the record into the words of the API, with every date explained.</summary>
internal sealed class CaseDescription(PackLibrary packs, SignatureDescription signatures, TimelineDescription timeline, TimeProvider clock)
{
    public async Task<CaseState> CaseAsync(CaseView view, IReadOnlyList<RecordedAct> history, CancellationToken cancellationToken)
    {
        var (file, pack) = (view.File, packs.Get(view.File.Pack));
        return new()
        {
            CaseId = file.CaseId,
            Stage = file.Stage,
            Pack = file.Pack,
            Sequence = file.Sequence,
            TakenUp = view.TakenUp,
            ReferredOn = file.ReferredOn,
            AdoptedOn = file.AdoptedOn,
            Routes = file.Routes,
            Allocation = file.Allocation,
            People = view.People,
            Restrictions = [.. (file.Restrictions ?? []).Where(restriction => restriction.LiftedOn is null)],
            ProcessingRestrictions = [.. UseOfData.Restricted(file)],
            Duties = Duties(view, history),
            Assessment = file.OwnAssessment,
            AttendeesDiscussedOn = file.AttendeesDiscussedOn,
            Meetings = file.Meetings,
            Plans = file.Plans,
            Interval = file.Interval,
            Reviews = file.Reviews,
            Concerns = file.Concerns,
            Visits = file.Visits,
            Regime = file.Regime,
            Closure = file.Closure,
            Strategy = file.Strategy,
            Enquiries = file.Enquiries,
            Unborn = file.Unborn == true,
            DiedOn = file.DiedOn,
            Hold = file.Hold,
            Ending = file.Ending,
            TransfersOut = file.TransfersOut,
            TransferIn = file.TransferIn,
            Responsibility = ResponsibilityLines.Of(file, pack, LondonTime.Today(clock)),
            Timeline = await timeline.OfAsync(view, pack, EffectiveActs.Of(history), cancellationToken),
            Signatures = await signatures.OfAsync(file.CaseId, history, pack, cancellationToken),
        };
    }

    public IReadOnlyList<DutyState> Duties(CaseView view, IReadOnlyList<RecordedAct> history)
    {
        var pack = packs.Get(view.File.Pack);
        var today = LondonTime.Today(clock);
        var acts = EffectiveActs.Of(history);
        return [.. view.Duties.Select(open => Duty(open, DutySubjects.About(open.Duty, view, pack, acts), pack, today))];
    }

    private static DutyState Duty(DutyView open, IReadOnlyList<string> about, PolicyPack pack, DateOnly today)
    {
        var duty = open.Duty;
        var deadline = duty.Deadline;
        return new()
        {
            Key = duty.Key,
            Kind = duty.Kind,
            Subject = duty.Subject?.Text,
            About = about,
            Paper = ReadHandedLetter.AddressOf(open.CaseId, duty),
            Owner = duty.Owner,
            OwnerId = duty.OwnerId,
            Clause = duty.Clause,
            Due = deadline?.Due,
            LastWorkingDay = deadline?.LastWorkingDay,
            Overdue = duty.IsOverdue(today),
            Explanation = deadline?.Explain() ?? DutyExplanation.NoDate(duty, pack),
            DueClause = deadline?.Clause,
            Anchor = deadline?.Anchor,
            AnchoredOn = deadline?.AnchoredOn,
            Within = deadline?.Within,
            Counting = deadline?.Counting,
            Skipped = deadline?.Skipped ?? [],
            Provisional = deadline?.Provisional ?? false,
            WarnOn = duty.Warning?.Due,
            WarningExplanation = duty.Warning?.Explain(),
            WaitsFor = duty.WaitsFor,
            OpenedAt = open.OpenedAt,
            Changes = open.Changes,
            Title = duty.TitleIn(pack),
            ClauseText = pack.Clauses.GetValueOrDefault(duty.Clause),
            DueAt = deadline?.DueAt,
            Target = deadline?.Target?.On,
            ChangesWith = DutyExplanation.WhatMovesIt(duty, pack),
        };
    }
}
