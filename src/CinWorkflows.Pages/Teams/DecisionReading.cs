using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Pages.Teams;

/// <summary>Reads the decisions that wait for somebody in the cases of a team: what is asked, by whom and why. Only the cases with one are read whole.</summary>
internal sealed class DecisionReading(IStaffDoor door, PackLibrary packs, CaseReading reading, CaseTasks tasks)
{
    /// <summary>The decisions, the earliest due first, those without a date last.</summary>
    /// <param name="member">For whom.</param>
    /// <param name="team">In which team.</param>
    /// <param name="isAsked">Which kinds are asked for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<WaitingDecision>> OfAsync(StaffMember member, Team team, Func<ApprovalKind, bool> isAsked, CancellationToken cancellationToken)
    {
        var found = new List<WaitingDecision>();
        foreach (var open in await door.Cases.CaseloadAsync(new([team.Id]), cancellationToken))
        {
            var waiting = DecisionsWaiting.Of(member, open, packs.Get(open.File.Pack)).Where(view => isAsked(DecisionsWaiting.KindOf(view.Duty)!.Value)).ToList();
            if (waiting.Count > 0 && await reading.OfAsync(open.File.CaseId, cancellationToken) is { } shown)
            {
                var acts = await door.Cases.HistoryAsync(shown.Id, cancellationToken);
                foreach (var view in waiting)
                {
                    found.Add(await DecisionAsync(shown, view, acts, cancellationToken));
                }
            }
        }

        return [.. found.OrderBy(one => one.View.Duty.Deadline?.Due ?? DateOnly.MaxValue).ThenBy(one => one.View.OpenedAt)];
    }

    private async Task<WaitingDecision> DecisionAsync(ShownCase shown, DutyView view, IReadOnlyList<RecordedAct> acts, CancellationToken cancellationToken)
    {
        var asked = acts.FirstOrDefault(entry => entry.Sequence == view.OpenedBy);
        return new()
        {
            Case = shown,
            View = view,
            Title = shown.Title(view.Duty),
            AskedBy = asked is null || asked.Actor == Actor.Service ? null : await reading.StaffNameAsync(asked.Actor.Id, cancellationToken),
            Why = asked is null ? [] : [.. asked.Act is IGivesReasons { ReasonsGiven: { } reasons } ? new[] { ("Why", reasons) } : [], .. asked.Breaches.Select(breach => breach.Reason).OfType<string>().Distinct().Select(reason => ("Why it was not kept", reason))],
            Task = tasks.PageFor(shown.File, view.Duty),
        };
    }
}
