using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>The day on which an ordinary team attends to a duty, and what it knows then.</summary>
/// <param name="Duty">What it attends to.</param>
/// <param name="File">The case.</param>
/// <param name="Open">All duties of the case that are open.</param>
/// <param name="Pack">The authority's rules.</param>
/// <param name="Team">Who acts.</param>
/// <param name="Now">The instant.</param>
public sealed record OrdinaryDay(Duty Duty, CaseFile File, IReadOnlyCollection<Duty> Open, PolicyPack Pack, OrdinaryTeam Team, DateTimeOffset Now)
{
    /// <summary>The day, Europe/London.</summary>
    public DateOnly Today => LondonTime.DateOf(Now);

    /// <summary>Who works with the family: the allocated worker; of a case that belongs to its team one of the team; else the team manager.</summary>
    public Actor Worker => File.Allocation.WorkerId is { } id ? new(id, Role.SocialWorker) : Pack.Regimes.GetValueOrDefault(File.Regime.Kind) is { TeamOwned: true } ? Team.Worker : Team.Manager;

    /// <summary>What the team does about the duty on that day, as the duty's definition says: the acts in order; none where it has to wait.</summary>
    public IReadOnlyList<OrdinaryAct> Acts => Duty.Definition.OrdinaryPractice(this);

    /// <summary>Which of several duties the team attends to first: it goes by the authority's list of duties, and what is not in it comes last.</summary>
    /// <param name="kind">The duty.</param>
    /// <param name="pack">The authority's rules, with the list.</param>
    public static int PlaceOf(DutyKind kind, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Duties.Keys.TakeWhile(listed => listed != kind).Count();
    }

    /// <summary>The person whom the duty is about.</summary>
    internal string PersonId => Duty.Subject!.PersonId!;

    /// <summary>The family's move that is open.</summary>
    internal TransferOut Move => File.OpenTransfer!;

    /// <summary>The practice where the team has to wait: others answer, or something else comes first.</summary>
    internal static IReadOnlyList<OrdinaryAct> Wait(OrdinaryDay day) => [];

    internal IReadOnlyList<OrdinaryAct> ByWorker(params IEnumerable<Act> acts) => By(Worker, acts);

    internal IReadOnlyList<OrdinaryAct> ByManager(params IEnumerable<Act> acts) => By(Team.Manager, acts);

    internal IReadOnlyList<OrdinaryAct> ByServiceManager(params IEnumerable<Act> acts) => By(Team.ServiceManager, acts);

    internal static IReadOnlyList<OrdinaryAct> By(Actor actor, params IEnumerable<Act> acts) => [.. acts.Select(act => new OrdinaryAct(actor, act))];
}
