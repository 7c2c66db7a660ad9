using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Acts;

/// <summary>
/// Something that was done or decided about a case. An act checks itself against the case as it stands, and once accepted
/// changes the <see cref="CaseFile"/>. It may carry names and reasons, which stay in the record; the file that it
/// changes holds identifiers, dates and codes only.
/// </summary>
public abstract record Act
{
    /// <summary>Everything that speaks against it; nothing when it fits. What has happened is refused only where it is impossible.</summary>
    public abstract IEnumerable<Refusal> Check(CaseDesk desk);

    /// <summary>
    /// The rules that what happened did not keep: recorded with the act, and shown until a manager has answered. Nothing for an act
    /// by which somebody decides or arranges something, which is refused until its rules are kept.
    /// </summary>
    public virtual IEnumerable<Breach> Breaches(CaseDesk desk) => [];

    /// <summary>The case after it. Called only for an act that was accepted.</summary>
    /// <param name="file">The case before.</param>
    /// <param name="stamp">Who did it and when.</param>
    public abstract CaseFile ApplyTo(CaseFile file, ActStamp stamp);

    /// <summary>The staff and teams that it names.</summary>
    public virtual IEnumerable<StaffReference> StaffNamed => [];

    /// <summary>The other cases that it names.</summary>
    public virtual IEnumerable<CaseReference> CasesNamed => [];

    /// <summary>Those whom it names in words and who are not of the child's family.</summary>
    public virtual IEnumerable<OutsiderNamed> OutsidersNamed => [];

    /// <summary>True for an act that is checked against what was said in the acts before it.</summary>
    public virtual bool LooksBack => false;

    /// <summary>Of whom it has to be known in which roles the directory has them now, though the act does not name them.</summary>
    /// <param name="file">The case before it.</param>
    public virtual IEnumerable<StaffReference> StaffReliedOn(CaseFile file) => [];

    /// <summary>True for an act that reports what has happened: it is recorded whenever it is reported, also on hold and after the end.</summary>
    public virtual bool HasHappened => false;

    /// <summary>
    /// True for an act that, where a broken rule says so (<see cref="Breach.StillOwed" />), stands on the record and leaves its duty owed until a
    /// manager accepts it.
    /// </summary>
    public virtual bool MayBeOwing => false;

    /// <summary>
    /// Whether it tells of the same thing as an act on the record, though perhaps in other words: what has happened once is recorded once, so
    /// that no clock or count takes it for two. Only what tells of something that has happened is asked.
    /// </summary>
    /// <param name="past">The act on the record.</param>
    /// <param name="actorId">Who tells of it now, or in whose name.</param>
    public virtual bool IsSameAs(PastAct past, string actorId)
    {
        ArgumentNullException.ThrowIfNull(past);
        return Equals(past.Act);
    }

    /// <summary>Whether something is open that it settles, so that it tells of another thing than an act on the record, though in the same words.</summary>
    /// <param name="desk">The case.</param>
    public virtual bool TellsOfAnother(CaseDesk desk) => false;

    /// <summary>Whether it tells of a danger to the child: whoever records it is told at once whom to ring (N25, N34, N45, H22, H32).</summary>
    public virtual bool TellsOfDanger => false;

    /// <summary>Whether what follows from it goes before the work of other cases: it tells of a danger, or a child is offered as urgent (N49).</summary>
    public virtual bool IsUrgent => TellsOfDanger;

    /// <summary>What is recorded where it is another one after all, though <see cref="IsSameAs" /> takes it for the same; null where it never is.</summary>
    public virtual string? UnlessAnother() => null;

    /// <summary>True for an act that is still accepted once the case has ended.</summary>
    public virtual bool AllowedAfterEnd => HasHappened;

    /// <summary>True for an act that is accepted while the case is on hold for a child protection plan.</summary>
    public virtual bool AllowedOnHold => HasHappened;
}
